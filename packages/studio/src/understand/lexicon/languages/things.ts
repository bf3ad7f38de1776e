/** Things and beings, beside those the CLDR names have. `lexicon/languages.ts` says how a line is read. */
export const things = `
cat | gato/gata | chat/chatte | katze/kater | 猫/小猫/猫咪 | 猫/ねこ/ネコ
dog | perro/perra | chien/chienne | hund | 狗/小狗/犬 | 犬/いぬ/イヌ
fox | zorro | renard | fuchs | 狐狸 | 狐/キツネ/きつね
rabbit | conejo | lapin | hase/kaninchen | 兔子/小兔子/兔/小白兔 | 兎/うさぎ/ウサギ/ウサちゃん
bear | oso | ours | bär | 熊 | 熊/クマ
polar bear | oso polar | ours polaire/ours blanc | eisbär | 北极熊 | 白熊/シロクマ
panda | panda | panda | panda | 熊猫/大熊猫 | パンダ
lion | león | lion | löwe | 狮子 | ライオン
tiger | tigre | tigre | tiger | 老虎 | 虎/トラ
elephant | elefante | éléphant | elefant | 大象 | 象/ゾウ
horse | caballo | cheval/chevaux | pferd | 马 | 馬/ウマ
cow | vaca | vache | kuh/kühe | 牛/奶牛 | 牛
sheep | oveja | mouton | schaf | 羊/绵羊 | 羊
pig | cerdo | cochon | schwein | 猪 | 豚
wolf | lobo | loup | wolf | 狼 | 狼/オオカミ
deer | ciervo/venado | cerf/biche | hirsch/reh | 鹿 | 鹿
monkey | mono | singe | affe | 猴子 | 猿/サル
mouse | ratón | souris | maus/mäuse | 老鼠 | ねずみ/ネズミ
bird | pájaro/ave | oiseau/oiseaux | vogel/vögel | 鸟/小鸟 | 鳥
owl | búho/lechuza | hibou/chouette | eule | 猫头鹰 | ふくろう/フクロウ
eagle | águila | aigle | adler | 老鹰/鹰 | 鷲
duck | pato | canard | ente | 鸭子 | アヒル/鴨
penguin | pingüino | manchot/pingouin | pinguin | 企鹅 | ペンギン
fish | pez/pescado/peces | poisson | fisch | 鱼 | 魚
whale | ballena | baleine | wal | 鲸鱼 | 鯨/クジラ
dolphin | delfín | dauphin | delfin | 海豚 | イルカ
butterfly | mariposa | papillon | schmetterling | 蝴蝶 | 蝶
bee | abeja | abeille | biene | 蜜蜂 | 蜂
dragon | dragón | dragon | drache/drachen | 龙 | 竜/ドラゴン/龍
unicorn | unicornio | licorne | einhorn | 独角兽 | ユニコーン
dinosaur | dinosaurio | dinosaure | dinosaurier | 恐龙 | 恐竜
man | hombre/hombres/señor | homme/hommes/monsieur/vieil | mann/männer/herr/mannes | 男人/男子/男士/男的/大叔 | 男/男性/男の人/男たち/紳士/サラリーマン
woman | mujer/mujeres/señora/dama | femme/femmes/dame/jeune femme | frau/frauen/dame/junge frau | 女人/女子/女士/女的/妇女/美女 | 女/女性/女の人/女たち/女の子の/婦人
boy | niño/chico/muchacho | garçon/garçons/petit garçon | junge/jungen/kleiner junge/bub/jungs | 男孩/小男孩/男生/小伙子 | 男の子/少年/男子/少年たち
girl | niña/chica/muchacha/niñas/chicas | fille/fillette/filles/petite fille/jeune fille | mädchen/kleines mädchen/mädels | 女孩/小女孩/少女/女生/姑娘/小姑娘 | 女の子/少女/女子/女の子たち
children | niños | | | | 
child | bebé/hijo | enfant | kind | 孩子/小孩 | 子供/子ども
person | persona | personne | person | 人 | 人
people | gente/personas | gens/personnes/passants | menschen/leute/personen | 人们/行人/路人/人物/人 | 人々/通行人/人物
old man | anciano/viejito/abuelo/hombre mayor/abuelito/viejo pescador | vieil homme/vieillard/grand père/papi/vieux monsieur | alter mann/opa/großvater/alten mann | 老人/老爷爷/爷爷/老头/老大爷 | 老人/おじいさん/祖父/老夫
astronaut | astronauta | astronaute | astronaut | 宇航员 | 宇宙飛行士
knight | caballero | chevalier | ritter | 骑士 | 騎士
princess | princesa | princesse | prinzessin | 公主 | お姫様/姫
king | rey | roi | könig | 国王 | 王様
wizard | mago | sorcier/magicien | zauberer | 巫师 | 魔法使い
witch | bruja | sorcière | hexe | 女巫 | 魔女
pirate | pirata | pirate | pirat | 海盗 | 海賊
robot | robot | robot | roboter | 机器人 | ロボット
car | coche/auto/carro/coche deportivo/automóvil | voiture/bagnole/automobile | auto/wagen/pkw/autos | 汽车/车/轿车/小汽车/跑车/老爷车/小车 | 車/自動車/クルマ
bus | autobús | bus | bus | 公交车/巴士 | バス
train | tren | train | zug | 火车 | 電車/列車
bicycle | bicicleta/bici | vélo/bicyclette | fahrrad | 自行车 | 自転車
boat | barco/bote/barca/bote de remos/barco de pesca | bateau/bateaux/barque/barques | boot/boote/ruderboot/fischerboot/kahn | 船/渔船/木船/小木船 | 船/ボート/漁船
sailboat | velero | voilier | segelboot | 帆船 | 帆船/ヨット
airplane | avión | avion | flugzeug | 飞机 | 飛行機
hot air balloon | globo aerostático | montgolfière | heißluftballon | 热气球 | 熱気球/気球
balloon | globo | ballon de baudruche/ballons/ballon | ballon | 气球 | 風船
rocket | cohete | fusée | rakete | 火箭 | ロケット
house | casa | maison | haus/häuser | 房子/屋子 | 家
castle | castillo | château/châteaux | schloss/burg | 城堡 | 城
tower | torre | tour | turm | 塔 | 塔
lighthouse | faro | phare | leuchtturm | 灯塔 | 灯台
bridge | puente | pont | brücke | 桥 | 橋
church | iglesia | église | kirche | 教堂 | 教会
temple | templo/templos/santuario | temple/temples/sanctuaire | tempel/schrein | 寺庙/庙/古寺/神庙/神社/寺 | 寺/神社/寺院/お寺/神殿
tree | árbol/árboles/roble/encina/arbolito | arbre/arbres/chêne/arbrisseau | baum/bäume/baumes/eiche/bäumen | 树/大树/树木/老树/古树 | 木/樹/木々/大木/樹木/大きな木
palm tree | palmera | palmier | palme | 棕榈树 | ヤシの木
cherry blossom tree | cerezo | cerisier | kirschbaum | 樱花树/樱花 | 桜/桜の木
flower | flor/florecitas/flores silvestres/ramo de flores/flores | fleur/fleurs sauvages/fleurs | blume/blumen/wildblumen/blüten/blüte | 花/花朵/鲜花/野花/花儿/小花 | 花/花々/草花/花束の花
rose | rosa roja/rosal/rosas/rosa amarilla/rosa blanca | rose rouge/roses | rosen/rosenstrauß/rose | 玫瑰/玫瑰花 | バラ/薔薇/薔薇の花/ばら
sunflower | girasol | tournesol | sonnenblume | 向日葵 | ひまわり
mushroom | seta/hongo | champignon | pilz | 蘑菇 | キノコ
moon | luna | lune | mond | 月亮 | 月
sun | sol | soleil | sonne | 太阳 | 太陽
star | estrella | étoile | stern | 星星 | 星
rainbow | arcoíris/arco iris | arc en ciel/arc-en-ciel | regenbogen | 彩虹 | 虹
table | mesa | table | tisch | 桌子/桌 | テーブル/机
chair | silla | chaise | stuhl/stühle | 椅子/椅 | 椅子
sofa | sofá | canapé | sofa | 沙发 | ソファ/ソファー
bed | cama | lit | bett | 床 | ベッド
lamp | lámpara | lampe | lampe | 灯/台灯 | ランプ
window | ventana | fenêtre | fenster | 窗户 | 窓
door | puerta | porte d'entrée | tür | 门 | ドア/扉
book | libro | livre | buch/bücher | 书 | 本
cup | taza | tasse | tasse | 杯子 | カップ
bottle | botella | bouteille | flasche | 瓶子 | 瓶
clock | reloj | horloge | uhr | 时钟/钟 | 時計
guitar | guitarra | guitare | gitarre | 吉他 | ギター
umbrella | paraguas | parapluie | regenschirm | 雨伞/伞 | 傘
hat | sombrero/gorro/gorra/boina/sombreros | chapeau/chapeaux/bonnet/casquette/béret | hut/hüte/mütze/kappe/hüten | 帽子/草帽/礼帽/帽 | 帽子/ぼうし/ハット/麦わら帽子
dress | vestido | robe | kleid | 裙子/连衣裙 | ドレス
shoe | zapato | chaussure | schuh | 鞋子/鞋 | 靴
ball | pelota | balle | ball | 球 | ボール
cake | pastel/tarta | gâteau/gâteaux | kuchen/torte | 蛋糕 | ケーキ
bread | pan | pain | brot | 面包 | パン
apple | manzana | pomme | apfel/äpfel | 苹果 | りんご/リンゴ
coffee | café | café noir | kaffee | 咖啡 | コーヒー
tea | té | thé | tee | 茶 | お茶
fire | fuego/hoguera | feu | feuer | 火/篝火 | 火/焚き火
candle | vela | bougie | kerze | 蜡烛 | ろうそく
kitten | gatito/gatita/gatitos | chaton/chatons | kätzchen | 小奶猫/小花猫 | 子猫/仔猫/こねこ
puppy | cachorro/perrito/cachorrito | chiot/chiots | welpe/welpen/hündchen | 幼犬/小奶狗 | 子犬/仔犬
duckling | patito | caneton | entenküken | 小鸭子/小鸭 | 子鴨
squirrel | ardilla | écureuil | eichhörnchen | 松鼠 | リス/りす
hedgehog | erizo | hérisson | igel | 刺猬 | ハリネズミ
frog | rana | grenouille | frosch/frösche | 青蛙 | カエル/蛙/かえる
turtle | tortuga | tortue | schildkröte | 乌龟/龟 | 亀/カメ
crane | grulla | grue | kranich | 仙鹤/白鹤/鹤 | 鶴/ツル
swan | cisne | cygne | schwan/schwäne | 天鹅 | 白鳥
koi fish | carpa koi | carpe koï | koi/koikarpfen | 锦鲤/鲤鱼 | 鯉/錦鯉
goldfish | pez dorado | poisson rouge | goldfisch | 金鱼 | 金魚
shark | tiburón/tiburones | requin | hai/haie | 鲨鱼 | サメ/鮫
raccoon | mapache | raton laveur | waschbär | 浣熊 | アライグマ
shiba inu | shiba inu | shiba inu | shiba inu | 柴犬 | 柴犬
bunny | conejito | lapereau | häschen |  | うさちゃん
teddy bear | oso de peluche/osito de peluche | ours en peluche/nounours | teddybär/teddy | 泰迪熊/玩具熊/毛绒熊 | テディベア/くまのぬいぐるみ
monster | monstruo | monstre | monster/ungeheuer | 怪物/怪兽 | 怪物/モンスター/怪獣
teenager | adolescente | adolescent/adolescente | teenager/jugendlicher | 少年/青少年 | 若者/青年
old woman | anciana/viejita | vieille femme/vieille dame | alte frau | 老奶奶/老太太/老婆婆 | 老婆/祖母
children | niños/niñas y niños/hijos | enfants | kinder/kindern | 孩子们/小朋友/小朋友们/儿童 | 子供たち/子どもたち/児童
couple | pareja | couple/amoureux | paar/pärchen/liebespaar | 情侣/夫妻/一对情侣 | カップル/恋人/夫婦
family | familia | famille | familie | 家庭/一家人/家人 | 家族
friend | amigo/amigos/amiga | ami/amis/amie | freund/freunde/freundin | 朋友 | 友達/友人
crowd | multitud | foule | menschenmenge | 人群 | 群衆/人混み
samurai | samurái/samurai | samouraï | samurai | 武士/日本武士 | 侍/武士/サムライ
ninja | ninja | ninja | ninja | 忍者 | 忍者
warrior | guerrero/guerrera | guerrier/guerrière | krieger/kriegerin | 战士/勇士 | 戦士/勇者
prince | príncipe | prince | prinz | 王子 | 王子/王子様
queen | reina | reine | königin | 女王/皇后 | 女王/女王様
elf | elfo/elfa | elfe | elf/elfe | 精灵 | エルフ
fairy | hada | fée | fee/feen | 仙女/小仙女 | 妖精
mermaid | sirena | sirène | meerjungfrau | 美人鱼 | 人魚
ghost | fantasma | fantôme | geist/gespenst | 幽灵/鬼魂/鬼 | 幽霊/お化け
angel | ángel | ange | engel | 天使 | 天使
alien | extraterrestre/alienígena | extraterrestre/alien | außerirdischer/alien | 外星人 | 宇宙人/エイリアン
chef | cocinero/cocinera/chef | cuisinier/cuisinière/chef | koch/köchin | 厨师/大厨 | シェフ/料理人/コック
fisherman | pescador | pêcheur | fischer/angler | 渔夫/渔民/钓鱼人 | 漁師/釣り人
farmer | granjero/agricultor/campesino | fermier/agriculteur/paysan | bauer/bäuerin/landwirt | 农民/农夫 | 農夫/農家
doctor | médico/doctora/doctor | médecin/docteur | arzt/ärztin | 医生 | 医者/医師
teacher | maestro/maestra/profesor/profesora | professeur/institutrice/enseignant | lehrer/lehrerin | 老师/教师 | 先生/教師
student | estudiante/alumno | étudiant/étudiante/élève | student/studentin/schüler | 学生 | 学生/生徒/女子高生
musician | músico/guitarrista | musicien/musicienne | musiker/musikerin | 音乐家/乐手 | 音楽家/ミュージシャン
dancer | bailarín | danseur/danseuse | tänzer/tänzerin | 舞者/舞蹈家 | ダンサー
ballerina | bailarina | ballerine | ballerina | 芭蕾舞者/芭蕾舞演员 | バレリーナ
singer | cantante | chanteur/chanteuse | sänger/sängerin | 歌手 | 歌手
painter | pintor/pintora | peintre | maler/malerin | 画家 | 画家
detective | detective | détective | detektiv | 侦探 | 探偵
soldier | soldado | soldat | soldat | 士兵 | 兵士
cowboy | vaquero | cow boy/cowboy | cowboy | 牛仔 | カウボーイ
surfer | surfista | surfeur/surfeuse | surfer | 冲浪者 | サーファー
cyclist | ciclista | cycliste | radfahrer/radler | 骑行者 | サイクリスト
truck | camión/camioneta | camion/camionnette | lastwagen/lkw | 卡车/货车 | トラック
motorcycle | moto/motocicleta | moto/motocyclette | motorrad | 摩托车 | バイク/オートバイ
tractor | tractor | tracteur | traktor | 拖拉机 | トラクター
spaceship | nave espacial | vaisseau spatial | raumschiff | 宇宙飞船/飞船 | 宇宙船
helicopter | helicóptero | hélicoptère | hubschrauber | 直升机 | ヘリコプター
cabin | cabaña | cabane/chalet/cabanon | hütte/holzhütte/blockhütte/berghütte | 小木屋/木屋/小屋 | 小屋/山小屋/ログハウス/丸太小屋
cottage | casita/casa de campo | chaumière/maisonnette/petite maison | häuschen/landhaus | 茅草屋 | 小さな家/田舎家/コテージ
windmill | molino de viento/molino | moulin à vent/moulin | windmühle/mühle | 风车 | 風車
pagoda | pagoda | pagode | pagode | 宝塔/佛塔/亭子 | 塔/五重塔
torii gate | puerta torii/torii | torii | torii | 鸟居 | 鳥居
statue | estatua | statue | statue | 雕像 | 像/銅像/彫像
fountain | fuente | fontaine | brunnen/springbrunnen | 喷泉 | 噴水
fence | valla/cerca | clôture/barrière | zaun | 篱笆/栅栏 | フェンス/柵/塀
bench | banco de madera/banca/banco del parque/banco | banc | bank aus holz/parkbank/holzbank/sitzbank/bank | 长椅/长凳 | ベンチ
stairs | escaleras/escalera | escalier/escaliers | treppe | 楼梯/台阶 | 階段
street lamp | farola/farolas | réverbère/lampadaire | straßenlaterne/straßenlampe | 路灯 | 街灯
wooden sign | cartel de madera/letrero de madera | panneau en bois/pancarte en bois | holzschild | 木牌/木制招牌 | 木の看板
sign | letrero/señal/rótulo | panneau/enseigne/pancarte | schild | 牌子/招牌/告示牌 | 看板/標識
neon sign | letrero de neón/cartel de neón | enseigne au néon/enseigne néon | neonschild/leuchtreklame | 霓虹灯招牌/霓虹招牌 | ネオン看板/ネオンサイン
lantern | farol/linterna/farolillo | lanterne/lampion | laterne/lampion | 灯笼/提灯 | ランタン/提灯/灯籠
pine tree | pino/pinos | pin/sapin/pins/sapins | kiefer/tanne/tannen/kiefern/tannenbaum | 松树/青松 | 松/松の木
cherry blossom | flor de cerezo/flores de cerezo/cerezos en flor | fleurs de cerisier/fleur de cerisier/cerisiers en fleurs | kirschblüten/kirschblüte | 樱花花瓣/樱花 | 桜の花/桜吹雪
bamboo | bambú | bambou | bambus | 竹子 | 竹
lotus | loto/flor de loto | lotus/fleur de lotus | lotus/lotusblume/lotosblume | 荷花/莲花 | 蓮/蓮の花
tulip | tulipán/tulipanes | tulipe/tulipes | tulpe/tulpen | 郁金香 | チューリップ
bouquet | ramo | bouquet | blumenstrauß/strauß | 花束/一束花 | 花束
leaf | hoja/hojas | feuille/feuilles | blatt/blätter | 叶子/树叶/落叶 | 葉/木の葉/落ち葉
branch | rama | branche | ast/zweig | 树枝/枝头 | 枝/木の枝
rock | roca/rocas | rocher/rochers | felsen/fels | 岩石/礁石 | 岩/岩場
log | tronco | tronc/bûche | baumstamm | 木头桩/树桩 | 丸太/切り株
plant | planta/plantas | plante/plantes | pflanze/pflanzen | 植物/绿植/盆栽 | 植物/観葉植物
vase | jarrón/florero | vase | vase | 花瓶/花瓶里 | 花瓶
bowl | tazón/cuenco/bol | bol/saladier | schüssel/schale | 碗 | 器/ボウル/茶碗/どんぶり
plate | plato | assiette | teller | 盘子/碟子 | 皿/お皿
basket | cesta/canasta/cesto | panier/corbeille | korb | 篮子/筐 | かご/籠/バスケット
box | caja | boîte | kiste/schachtel/karton | 箱子/盒子/纸箱 | 箱/段ボール箱
glass | vaso/copa | verre à eau | trinkglas | 玻璃杯/杯 | グラス/コップ
cup of coffee | taza de café/una taza de café | tasse de café/une tasse de café | tasse kaffee/kaffeetasse | 咖啡杯/一杯咖啡 | コーヒーカップ/一杯のコーヒー
cup of tea | taza de té | tasse de thé | tasse tee/teetasse | 茶杯/一杯茶 | ティーカップ/湯呑み
mug | jarra/taza grande | mug/chope | becher/krug | 马克杯 | マグカップ
teapot | tetera | théière | teekanne | 茶壶 | 急須/ティーポット
desk | escritorio | bureau en bois/pupitre | schreibtisch | 书桌/办公桌/写字台 | 机/勉強机/デスク
bookshelf | estantería/librero | bibliothèque murale/étagère | bücherregal/regal | 书架 | 本棚
fireplace | chimenea | cheminée | kamin | 壁炉 | 暖炉
rug | alfombra | tapis | teppich | 地毯 | 絨毯/ラグ/カーペット
pillow | almohada/cojín/cojines | oreiller/coussin | kissen | 枕头/靠垫/抱枕 | 枕/クッション
blanket | manta/cobija | couverture | decke | 毯子 | 毛布
mirror | espejo | miroir | spiegel | 镜子 | 鏡
curtain | cortina/cortinas | rideau/rideaux | vorhang/vorhänge | 窗帘 | カーテン
armchair | sillón/butaca | fauteuil | sessel/lehnstuhl | 扶手椅/单人沙发 | 肘掛け椅子/アームチェア
computer | ordenador/computadora | ordinateur | computer/rechner | 电脑/计算机 | パソコン/コンピュータ/コンピューター
laptop | portátil/laptop/ordenador portátil | ordinateur portable/portable | laptop/notebook | 笔记本电脑 | ノートパソコン/ラップトップ
phone | teléfono/móvil/celular | téléphone | handy/telefon | 手机/电话 | スマホ/携帯電話/電話
camera | cámara | appareil photo/caméra | kamera/fotoapparat | 相机/照相机 | カメラ
newspaper | periódico | journal | zeitung | 报纸 | 新聞
letter | carta | lettre | brief | 信/信件 | 手紙
sword | espada | épée | schwert | 剑/长剑/宝剑 | 剣/刀
shield | escudo | bouclier | schild aus metall | 盾牌/盾 | 盾
crown | corona | couronne | krone | 王冠/皇冠 | 王冠/冠
magic wand | varita mágica/varita | baguette magique | zauberstab | 魔杖/魔法棒 | 魔法の杖/杖
piano | piano | piano | klavier/flügel | 钢琴 | ピアノ
violin | violín | violon | geige/violine | 小提琴 | バイオリン/ヴァイオリン
football | balón de fútbol/balón | ballon de foot/ballon de football | fußball | 足球 | サッカーボール
kite | cometa/papalote | cerf volant | drachen aus papier/papierdrachen | 风筝 | 凧
gift | regalo/regalos | cadeau/cadeaux | geschenk/geschenke | 礼物/礼盒 | プレゼント/贈り物
backpack | mochila | sac à dos | rucksack | 背包/书包 | リュック/リュックサック/ランドセル
suitcase | maleta | valise | koffer | 行李箱/手提箱 | スーツケース
glasses | gafas/lentes | lunettes | brille | 眼镜 | 眼鏡/メガネ
sunglasses | gafas de sol/lentes de sol | lunettes de soleil | sonnenbrille | 墨镜/太阳镜 | サングラス
scarf | bufanda/pañuelo | écharpe/foulard | schal | 围巾 | マフラー/スカーフ
coat | abrigo | manteau | mantel | 大衣/外套 | コート
raincoat | impermeable/chubasquero | imperméable/ciré | regenmantel/regenjacke | 雨衣 | レインコート/雨合羽
jacket | chaqueta/cazadora | veste/blouson | jacke | 夹克 | ジャケット/上着
shirt | camisa | chemise | hemd | 衬衫 | シャツ
t shirt | camiseta/playera | t shirt/tee shirt | t shirt | T恤/t恤 | Tシャツ/tシャツ
suit | traje | costume | anzug | 西装/西服 | スーツ
kimono | kimono/quimono | kimono | kimono | 和服 | 着物/浴衣
hanfu dress | hanfu | hanfu | hanfu | 汉服/旗袍 | 漢服
skirt | falda | jupe | rock aus stoff | 短裙 | スカート
boot | bota/botas | botte/bottes | stiefel | 靴子/雨靴 | ブーツ/長靴
helmet | casco | casque | helm | 头盔 | ヘルメット/兜
armor | armadura | armure | rüstung | 盔甲/铠甲 | 鎧/甲冑
top hat | sombrero de copa/chistera | haut de forme/chapeau haut de forme | zylinder/zylinderhut | 高顶礼帽/高帽 | シルクハット
straw hat | sombrero de paja | chapeau de paille | strohhut | 草帽 | 麦わら帽子
red hair | pelo rojo/cabello rojo | cheveux roux/cheveux rouges | rotem haar/roten haaren/rote haare | 红色头发/红发 | 赤い髪/赤毛
hair | pelo/cabello | cheveux | haar/haare/haaren | 头发/长发/短发 | 髪/長い髪/髪の毛
eyes | ojos | yeux | augen | 眼睛/大眼睛 | 目/瞳/眼
beard | barba | barbe | bart | 胡子/胡须 | ひげ/髭
wing | ala/alas | aile/ailes | flügeln | 翅膀 | 翼/羽/羽根
hand | mano/manos | main/mains | hand/hände/händen | 手/手里/手中 | 手/手の中
sausage | salchicha | saucisse | wurst/würstchen | 香肠 | ソーセージ
noodles | fideos | nouilles | nudeln | 面条/拉面 | ラーメン/麺/うどん
dumpling | empanadilla | ravioli chinois | teigtasche | 饺子/小笼包/包子 | 餃子
sushi | sushi | sushi/sushis | sushi | 寿司 | 寿司/お寿司
cupcake | magdalena/pastelito | petit gâteau | törtchen/muffin | 纸杯蛋糕/小蛋糕 | カップケーキ
birthday cake | pastel de cumpleaños/tarta de cumpleaños | gâteau d'anniversaire | geburtstagstorte/geburtstagskuchen | 生日蛋糕 | 誕生日ケーキ/バースデーケーキ
ice cream | helado/helados | glace à la vanille/crème glacée/cornet de glace | eiscreme/eis am stiel/eistüte | 冰淇淋/冰激凌 | アイス/ソフトクリーム
orange | naranja fruta/una naranja | une orange/oranges | orangen/apfelsine | 橙子/橘子 | みかん/オレンジ
strawberry | fresa/fresas | fraise/fraises | erdbeere/erdbeeren | 草莓 | イチゴ/いちご/苺
lemon | limón/limones | citron/citrons | zitrone/zitronen | 柠檬 | レモン
grape | uvas/uva | raisin/raisins | trauben/weintrauben | 葡萄 | ブドウ/ぶどう
watermelon | sandía | pastèque | wassermelone | 西瓜 | スイカ/西瓜
pumpkin | calabaza/calabazas | citrouille/citrouilles/potiron | kürbis/kürbisse | 南瓜 | カボチャ/かぼちゃ
wine | vino | vin | wein | 红酒/葡萄酒 | ワイン
beer | cerveza | bière | bier | 啤酒 | ビール
milk | leche | lait | milch | 牛奶 | 牛乳/ミルク
perfume bottle | frasco de perfume/perfume | flacon de parfum/parfum | parfümflasche/parfümflakon | 香水瓶/香水 | 香水瓶/香水
watch | reloj de pulsera/reloj de lujo | montre | armbanduhr | 手表/腕表 | 腕時計
snowman | muñeco de nieve | bonhomme de neige | schneemann | 雪人 | 雪だるま
firework | fuegos artificiales | feux d'artifice/feu d'artifice | feuerwerk | 烟花/烟火/焰火 | 花火
planet | planeta/planetas | planète/planètes | planet/planeten | 行星/星球 | 惑星
earth | la tierra/planeta tierra | la terre/planète terre | erde aus dem all/die erde | 地球 | 地球
ring | anillo/sortija | bague/anneau | ring | 戒指 | 指輪
toy | juguete/juguetes | jouet/jouets | spielzeug | 玩具 | おもちゃ/玩具
doll | muñeca | poupée | puppe | 娃娃/洋娃娃 | 人形
small boat | barquita/barco pequeño | petit bateau/petite barque | kahn | 小船/小舟 | 小舟/小船
camel | camello/dromedario | chameau/dromadaire | kamel/dromedar | 骆驼 | ラクダ/らくだ
white swan | | | | 白天鹅 | 
`
