/** More words of longer prompts: deeds, things, places and the talk of photographers. `lexicon/languages.ts` says how a line is read. */
export const moreDeeds = `
baking | horneando/hornea/hornean | faisant de la pâtisserie/cuisant/fait cuire | backt/backend/backen | 烘焙/烘烤 | お菓子を焼く/お菓子を焼いている/ケーキを焼く/を焼く/を焼いている/を焼いた/焼く
covered in | cubierto de/cubierta de/cubiertos de/cubiertas de/lleno de nieve | couvert de/couverte de/couverts de/couvertes de/recouvert de/recouverte de | bedeckt mit/bedeckt von/überzogen mit | 覆盖着/盖着/布满 | に覆われた/で覆われた
next to | justo al lado de | tout près de | direkt neben | 旁边有/旁边是/身边有/旁有 | の隣に/隣に/横に
surrounded by | rodeado de/rodeada de/rodeados de/rodeadas de/rodeado por/rodeada por | entouré de/entourée de/entourés de/entourées de/entouré par/entourée par | umgeben von | 被围绕/围绕着/周围有/四周有/周围是 | に囲まれた/に囲まれて/周りに/周囲に
building | construyendo/construye | construisant/construit | baut/bauend/bauen | 建造/堆 | を作る/を作っている/を建てる
hanging from | colgando de/cuelga de/colgado de/colgada de | suspendu à/suspendue à/accroché à | hängt an/hängend an/hängen an | 挂在/悬挂在 | に掛かった/に吊るされた
jumping over | saltando sobre/salta sobre | sautant par dessus/saute par dessus | springt über/springend über | 跳过 | を飛び越える
crossing | cruzando/cruza/cruzan | traversant/traverse/traversent | überquert/überquerend | 穿过/走过 | を渡る/を横切る
feeding | alimentando/alimenta/dando de comer a/da de comer a | nourrissant/nourrit/donne à manger à | füttert/fütternd/füttern | 喂 | に餌をやる/に餌をあげる
picking | recogiendo/recoge | cueillant/cueille | pflückt/pflückend | 采摘/摘 | を摘む/を収穫する
leaning against | apoyado en/apoyada en/apoyado contra/recostado en | appuyé contre/adossé à/appuyée contre | lehnt an/gelehnt an/an gelehnt | 靠在/倚着/靠着 | にもたれる/に寄りかかる
sitting on | sentado en/sentada en/sentados en/sentadas en/sentado sobre/sentada sobre/se sienta en | assis sur/assise sur/assis dans/assises sur | sitzt auf/sitzend auf/sitzen auf | 坐在 | に座る/に座って/に座った/に座っている/に座り
selling | vendiendo/vende | vendant/vend | verkauft/verkaufend | 卖/售卖 | を売る/を売っている
opening | abriendo/abre | ouvrant/ouvre | öffnet/öffnend | 打开 | を開ける
hunting | cazando/caza | chassant/chasse | jagt/jagend | 捕猎/狩猎 | を狩る
exploring | explorando/explora | explorant/explore | erkundet/erkundend | 探索 | を探検する/を探索する
resting | descansando/descansa | se reposant/se repose | ruht/ruhend/ausruhend | 休息 | 休む/休んでいる/くつろぐ
shining | brillando/brilla/brillante | brillant/brille/brillante | leuchtet/leuchtend/leuchtende/leuchtenden/leuchtender | 发光的/发光/闪耀 | 光る/輝く/輝いている
`

export const moreThings = `
grandmother | abuela/abuelita | grand mère/mamie/mémé | großmutter/oma | 奶奶/外婆/祖母 | おばあちゃん/おばあさん/祖母
grandfather | abuelo/abuelito | grand père/papi | großvater/opa | 爷爷/外公/祖父 | おじいちゃん/祖父
mother | madre/mamá | mère/maman | mutter/mama | 妈妈/母亲 | 母/お母さん/母親
father | padre/papá | père/papa | vater/papa | 爸爸/父亲 | 父/お父さん/父親
baby | bebé | bébé | baby/säugling | 婴儿/宝宝 | 赤ちゃん/赤ん坊
bride | novia | mariée | braut | 新娘 | 花嫁
groom | novio | marié | bräutigam | 新郎 | 花婿
baker | panadero/panadera | boulanger/boulangère | bäcker/bäckerin | 面包师 | パン屋さん/パン職人
waiter | camarero/mesero/camarera | serveur/serveuse | kellner/kellnerin | 服务员 | ウェイター/ウェイトレス
scientist | científico/científica | scientifique/savant | wissenschaftler/wissenschaftlerin | 科学家 | 科学者
hiker | excursionista/senderista | randonneur/randonneuse | wanderer/wanderin | 徒步者/登山者 | ハイカー/登山者
pirate ship | barco pirata/navío pirata | bateau pirate/navire pirate | piratenschiff | 海盗船 | 海賊船
sailing ship | velero antiguo/barco de vela | voilier/grand voilier | segelschiff | 帆船 | 帆船
building | edificio/edificios | bâtiment/bâtiments/immeuble/immeubles | gebäude | 建筑/建筑物/楼房/高楼 | 建物/ビル
skyscraper | rascacielos | gratte ciel | wolkenkratzer/hochhaus/hochhäuser | 摩天大楼/摩天楼 | 高層ビル/摩天楼
cookie | galleta | biscuit/cookie | keks/kekse/plätzchen | 饼干/曲奇 | クッキー
buildings | | | gebäuden | |
no people | sin gente | sans gens | menschenleer | 没有人/无人/空无一人 | 人なし/人物なし/無人の/無人
ceramic cup | | | | 陶瓷杯/瓷杯 | 陶器のカップ
several fish | banco de peces | banc de poissons | fischschwarm | 鱼群 | 魚の群れ
cheese | queso | fromage | käse | 奶酪/芝士 | チーズ
egg | huevo | œuf/oeuf | ei/eier/eiern | 鸡蛋/蛋 | 卵/たまご
soup | sopa | soupe | suppe | 汤 | スープ
salad | ensalada | salade | salat | 沙拉 | サラダ
burger | hamburguesa | hamburger/burger | burger/hamburger | 汉堡/汉堡包 | ハンバーガー
pizza | pizza | pizza | pizza | 披萨/比萨 | ピザ
plate | plato | assiette | teller | 盘子/碟子 | 皿/お皿
spoon | cuchara | cuillère | löffel | 勺子 | スプーン
knife | cuchillo | couteau | messer | 刀/小刀 | ナイフ
jar | tarro/frasco | bocal/pot | glas/einmachglas | 罐子 | 瓶詰め
bottle | botella/frasco | bouteille/flacon | flasche | 瓶子/瓶 | ボトル/瓶
perfume bottle | frasco de perfume/botella de perfume | flacon de parfum/bouteille de parfum | parfümflasche/parfümflakon/parfumflasche | 香水瓶/香水 | 香水瓶/香水
lipstick | pintalabios/lápiz labial | rouge à lèvres | lippenstift | 口红 | 口紅
necklace | collar | collier | halskette/kette | 项链 | ネックレス
sneaker | zapatilla/zapatilla deportiva | basket/baskets/chaussure de sport | turnschuh/sneaker | 运动鞋 | スニーカー
headphones | auriculares/cascos | casque audio/écouteurs | kopfhörer | 耳机 | ヘッドホン/ヘッドフォン
bag | bolso/bolsa | sac/sac à main | tasche/handtasche | 包/手提包/袋子 | バッグ/鞄/カバン
picture frame | marco | cadre | bilderrahmen | 相框 | 額縁
piano | piano | piano/piano à queue | klavier/flügel | 钢琴 | ピアノ
drum | tambor | tambour | trommel | 鼓 | 太鼓/ドラム
toy | juguete | jouet | spielzeug | 玩具 | おもちゃ/玩具
balloon | globo | ballon | luftballon/ballon | 气球 | 風船
kite | cometa/barrilete | cerf volant | drachen steigen | 风筝 | 凧
ladder | escalera de mano | échelle | leiter | 梯子 | はしご
rope | cuerda | corde | seil | 绳子 | ロープ
map | mapa | carte/plan | landkarte/karte | 地图 | 地図
key | llave | clé/clef | schlüssel | 钥匙 | 鍵
candle | vela | bougie | kerze | 蜡烛 | ろうそく/キャンドル
feather | pluma | plume | feder | 羽毛 | 羽
bush | arbusto | buisson | busch/büsche | 灌木 | 茂み
grape | uva | raisin | traube | 葡萄 | ぶどう/ブドウ
owl | búho/lechuza | hibou/chouette | eule | 猫头鹰 | フクロウ/梟
goat | cabra | chèvre | ziege | 山羊 | ヤギ
rooster | gallo | coq | hahn | 公鸡 | 雄鶏
hen | gallina | poule | henne/huhn/hühner | 母鸡/鸡 | 鶏/ニワトリ
snake | serpiente | serpent | schlange | 蛇 | 蛇/ヘビ
snail | caracol | escargot | schnecke | 蜗牛 | カタツムリ
jellyfish | medusa | méduse | qualle | 水母 | クラゲ
octopus | pulpo | pieuvre/poulpe | oktopus/krake | 章鱼 | タコ/蛸
seagull | gaviota | mouette | möwe | 海鸥 | カモメ
pigeon | paloma | pigeon | taube | 鸽子 | 鳩/ハト
parrot | loro | perroquet | papagei | 鹦鹉 | オウム
wave | ola | vague | welle | 巨浪/海浪 | 波
tail | cola | queue | schwanz/schweif | 尾巴 | 尻尾/しっぽ
steam | vapor | vapeur | dampf | 蒸汽/热气 | 湯気/蒸気
smoke | humo | fumée | rauch | 烟雾/烟 | 煙
ray | rayo de luz/rayos de luz/rayos | rayon de lumière/rayons de lumière/rayons | lichtstrahl/lichtstrahlen/sonnenstrahlen | 光线/光束 | 光の筋/光線
product photo | fotografía de producto/foto de producto | photographie produit/photo produit/photo de produit | produktfoto/produktfotografie | 产品摄影/产品图/产品照 | 商品写真/製品写真
nature photography | fotografía de naturaleza/fotografía de fauna | photographie de nature/photographie animalière | naturfotografie/tierfotografie | 自然摄影/野生动物摄影 | 自然写真/野生動物写真
street photography | fotografía callejera | photographie de rue | straßenfotografie | 街头摄影/街拍 | ストリート写真/スナップ写真
neon lights | luces de neón | néons/lumières néon/lumières au néon | neonlichter/neonlicht | 霓虹灯/霓虹灯光 | ネオン/ネオンの光
wide angle | gran angular/plano general | grand angle/plan large | weitwinkel | 广角 | 広角
flat illustration | ilustración plana | illustration plate | flache illustration | 扁平插画/扁平风格 | フラットイラスト
detailed | detallado/detallada/muy detallado | détaillé/détaillée/très détaillé | detailliert/detailreich/sehr detailliert | 细节丰富/高细节/精细 | 詳細/高精細/緻密
depth of field | profundidad de campo | profondeur de champ | tiefenschärfe/schärfentiefe | 景深 | 被写界深度
dramatic | dramático/dramática | dramatique | dramatisch | 戏剧性/戏剧性的 | ドラマチック/ドラマティック/劇的な
elegant | elegante | élégant/élégante | elegant | 优雅/优雅的/高级感 | エレガント/エレガントな/上品な
futuristic | futurista | futuriste | futuristisch/futuristische/futuristischen | 未来感/未来主义/未来 | 未来的/未来的な/近未来
concept art | arte conceptual | concept art/art conceptuel | concept art/konzeptkunst | 概念艺术/概念设计 | コンセプトアート
lit | iluminado/iluminada/iluminadas/iluminados | éclairé/éclairée/éclairés/éclairées | beleuchtet/beleuchtete/beleuchteten | 亮着灯的/点亮的 | 明かりのついた/灯りのともった
portrait of | retrato de | portrait de | porträt von/porträt einer/porträt eines | 的肖像 | の肖像
frozen | congelado/congelada | gelé/gelée | gefroren/gefrorene/zugefrorenen | 结冰的/冰冻的 | 凍った
golden | dorado/dorada/doradas/dorados | doré/dorée/dorés/dorées | golden/goldene/goldenen/goldener | 金色的/金色 | 金色の/金の
scattered | esparcido/esparcidas | éparpillé/éparpillées | verstreut | 散落的 | 散らばった
during | durante | pendant | während | 期间 | の間中
nature | naturaleza | nature | natur | 大自然 | 自然
`

export const morePlaces = `
stage | escenario/en un escenario/en el escenario | scène de concert/sur scène/sur une scène/sur la scène | bühne/auf einer bühne/auf der bühne | 舞台 | ステージ/舞台
city | ciudad/ciudad futurista | ville/ville futuriste | stadt | 未来城市/都市/城市 | 未来都市/都市/街中
living room | sala de estar/salón | salon/salle de séjour | wohnzimmer | 客厅/起居室 | リビング/リビングルーム/居間
bedroom | dormitorio/habitación | chambre/chambre à coucher | schlafzimmer | 卧室 | 寝室
autumn forest | bosque otoñal/bosque de otoño | forêt d'automne/forêt automnale | herbstwald | 秋天的森林/秋林 | 秋の森
rooftop | azotea/tejado | toit/sur le toit | dach/dachterrasse | 屋顶/天台 | 屋上/屋根の上
pier | muelle | jetée/ponton | steg/pier | 码头 | 桟橋
vineyard | viñedo | vignoble | weinberg | 葡萄园 | ぶどう畑
alley | callejón | ruelle | gasse | 小巷/巷子/胡同 | 路地/路地裏
temple | templo | temple | tempel | 寺庙/神庙 | 寺/神殿
country road | camino rural | chemin de campagne | landstraße | 乡间小路 | 田舎道
highway | autopista | autoroute | autobahn | 高速公路/公路 | 高速道路
park | parque | parc | park | 公园 | 公園
snowy village | pueblo nevado | village enneigé | verschneites dorf | 雪村 | 雪の村
under water | bajo el agua | sous l'eau | unter wasser | 水下 | 水中の/水中
ruins | ruinas | ruines | ruinen | 废墟 | 廃墟
`
