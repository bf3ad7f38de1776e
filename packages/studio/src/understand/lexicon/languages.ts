/**
 * The commonest words of five more languages, one line a meaning: English | Spanish | French |
 * German | Chinese | Japanese. Alternatives are parted by a slash; nouns and adjectives stand in
 * their base form, and translate.ts finds plurals, genders and cases. `-` means "drop it".
 */
export const languages = ['es', 'fr', 'de', 'zh', 'ja'] as const
export type Language = (typeof languages)[number]

const lines = `
a | un/una | un/une | ein/eine/einen/einem/einer | 一个/一只/一条/一匹/一头/一辆/一朵/一棵/一座/一位/一名/一张/一把/一本/一杯/一艘/一架/一幅/一间/一盏/一顶/一片/一件/一块/一栋/一道/一轮/一颗 | 一匹の/一人の/一つの/一本の/一台の/一羽の
the | el/la/los/las/lo | le/la/les/l' | der/die/das/den/dem/des | 这只/那只/这个/那个 |
two | dos | deux | zwei | 两个/两只/两条/两匹/两头/两辆/两朵/两棵/两座/两位/两名/两张/两把/两本/两杯/两艘/两架/二/两 | 二匹の/二人の/二つの/二本の/2匹の/2人の/二羽の
three | tres | trois | drei | 三个/三只/三条/三匹/三头/三辆/三朵/三棵/三座/三位/三名/三张/三本/三杯/三艘/三 | 三匹の/三人の/三つの/三本の/3匹の/3人の/三羽の
four | cuatro | quatre | vier | 四个/四只/四条/四匹/四朵/四棵/四位/四 | 四匹の/四人の/四つの
five | cinco | cinq | fünf | 五个/五只/五条/五匹/五朵/五棵/五位/五 | 五匹の/五人の/五つの
six | seis | six | sechs | 六个/六只/六 | 六匹の/六人の
ten | diez | dix | zehn | 十个/十只/十 |
several | varios/varias/unos/unas/algunos/algunas | plusieurs/quelques | mehrere/einige/ein paar | 几个/几只/一些/几朵/几棵 | いくつかの/数匹の/何匹かの
many | muchos/muchas | beaucoup de/nombreux/nombreuses | viele | 许多/很多/许多的 | たくさんの/多くの
a flock of | una bandada de | une volée de | ein schwarm | 一群 | 群れの
red | rojo | rouge | rot | 红色的/红色/红 | 赤い/赤
blue | azul | bleu | blau | 蓝色的/蓝色/蓝 | 青い/青
dark blue | azul oscuro | bleu foncé/bleu marine | dunkelblau | 深蓝色的/深蓝色 | 紺色の/紺
light blue | celeste/azul claro | bleu clair | hellblau | 浅蓝色的/浅蓝色/天蓝色 | 水色の/水色
green | verde | vert | grün | 绿色的/绿色/绿 | 緑の/緑色の/緑
yellow | amarillo | jaune | gelb | 黄色的/黄色/黄 | 黄色い/黄色
orange coloured | naranja/anaranjado | orangé | orangefarben/orange | 橙色的/橙色/橘色 | オレンジ色の
purple | morado/violeta | violet/pourpre | lila/violett | 紫色的/紫色/紫 | 紫の/紫色の
pink | rosa/rosado | rose | rosa/rosafarben | 粉色的/粉红色的/粉色/粉红色 | ピンクの/ピンク色の/桃色の
brown | marrón/café oscuro | brun/marron | braun | 棕色的/棕色/褐色 | 茶色の/茶色い/茶色
black | negro | noir | schwarz | 黑色的/黑色/黑 | 黒い/黒
white | blanco | blanc/blanche | weiß/weiss | 白色的/白色/白 | 白い/白
grey | gris | gris | grau | 灰色的/灰色 | 灰色の/灰色
golden | dorado | doré | golden | 金色的/金色/金 | 金色の/金の
small | pequeño | petit | klein | 小的/小小的/小 | 小さな/小さい
large | grande/gran | grand/gros/grosse | groß/gross | 大的/大 | 大きな/大きい
huge | enorme/gigante | énorme/géant | riesig | 巨大的/巨大 | 巨大な
tiny | diminuto | minuscule | winzig | 微小的 | 極小の
old | viejo/antiguo | vieux/vieille/ancien/ancienne | alt | 老的/古老的/旧的 | 古い/年老いた
wooden | de madera | en bois/de bois | hölzern/aus holz | 木制的/木制/木头/木 | 木製の/木の
stone | de piedra | en pierre/de pierre | steinern/aus stein | 石头 | 石の
glass | de cristal/de vidrio | en verre | gläsern/aus glas | 玻璃 | ガラスの
and | y/e | et | und | 和/与/跟/还有 | と/そして
or | o | ou | oder | 或 | または
with | con | avec | mit | 带着/带 |
without | sin | sans | ohne | 没有/不要 | なしで/なし
in | en/dentro de | dans/en | in/im/ins | 在 | で/に/にいる/の中の/の中で/の中に
on | sobre/encima de | sur | auf | | の上の/の上で/の上に
under | bajo/debajo de | sous | unter | | の下の/の下で/の下に
behind | detrás de | derrière | hinter | | の後ろの/の後ろに
in front of | delante de/frente a | devant | vor | | の前の/の前に/の前で
next to | junto a/al lado de/cerca de | à côté de/près de/à côté du | neben/bei | | の隣の/の隣に/の横の/の横に/のそばの/のそばに
over | por encima de | au dessus de/au-dessus de | über | |
between | entre | entre | zwischen | |
at | a/al | au/à/aux | am/an/zur/zum/um |  |
of | de/del | de/du/des/d' | von/vom | 的 | の
through | a través de/por | à travers/par | durch | 穿过 | を通って
is | es/está | est | ist | 是 | です/は
are | son/están | sont | sind | |
holding | sosteniendo/sujetando/sostiene/con en la mano | tenant/tient | hält/haltend | 拿着/抱着/举着/撑着 | を持つ/を持った/を抱く/を抱いた/を持っている
riding | montando/monta en/monta/montado en | chevauchant/à cheval sur/monte | reitet auf/reitet/reitend auf | 骑着/骑 | に乗る/に乗った/に乗っている
wearing | vestido con/llevando/lleva/con un sombrero de | portant/porte/vêtu de/habillé en | trägt/gekleidet in | 穿着/戴着 | を着た/をかぶった/を着ている/をかぶっている
looking at | mirando/mira/mirando a | regardant/regarde | schaut auf/betrachtet/blickt auf | 看着/望着 | を見る/を見ている/を見上げる
sleeping | durmiendo/duerme/dormido | dormant/dort/qui dort/endormi | schlafend/schläft/schlafende | 睡觉/睡着/正在睡觉的/睡觉的 | 寝ている/眠る/眠っている
running | corriendo/corre | courant/court/qui court | rennend/rennt/läuft/laufend | 奔跑/跑步/跑/奔跑的 | 走る/走っている
walking | caminando/camina/paseando | marchant/marche/qui marche | gehend/geht/spazierend/spaziert | 走路/行走/散步 | 歩く/歩いている/散歩する
sitting | sentado/sentada | assis/assise | sitzend/sitzt | 坐在/坐着/坐 | 座る/座っている/座った
standing | de pie/parado | debout | stehend/steht | 站在/站着 | 立つ/立っている
flying | volando/vuela | volant/vole/qui vole | fliegend/fliegt | 飞翔/飞/飞行 | 飛ぶ/飛んでいる
swimming | nadando/nada | nageant/nage/qui nage | schwimmend/schwimmt | 游泳/游 | 泳ぐ/泳いでいる
playing | jugando/juega | jouant/joue/qui joue | spielend/spielt/spielen | 玩耍/玩 | 遊ぶ/遊んでいる
dancing | bailando/baila | dansant/danse | tanzend/tanzt | 跳舞 | 踊る/踊っている
eating | comiendo/come | mangeant/mange | isst/essend/frisst | 吃 | を食べる/を食べている
reading | leyendo/lee | lisant/lit un | liest/lesend | 读/看书 | を読む/を読んでいる
sunset | atardecer/puesta de sol/ocaso/anochecer/puesta del sol | coucher de soleil/coucher du soleil/crépuscule | sonnenuntergang/abenddämmerung | 日落/夕阳/黄昏/傍晚 | 夕焼け/夕方/夕暮れ/日没
dawn | amanecer/alba/salida del sol | aube/lever de soleil/lever du soleil/aurore | sonnenaufgang/morgendämmerung/morgengrauen | 日出/黎明/清晨 | 夜明け/日の出/朝焼け
night | noche | nuit | nacht/nachts | 夜晚/夜里/晚上/夜/夜空下 | 夜
day | día | jour | tag | 白天 | 昼/昼間
under the stars | bajo las estrellas/cielo estrellado/noche estrellada | sous les étoiles/ciel étoilé/nuit étoilée | unter den sternen/sternenhimmel | 星空下/星空 | 星空の下/星空
rain | lluvia/lloviendo | pluie/il pleut/pluvieux/pluvieuse | regen/regnerisch | 下雨/雨中/雨 | 雨
snow | nieve/nevado | neige/enneigé | schnee/verschneit | 雪地/雪 | 雪
snowy | nevada/nevadas | enneigée/enneigées | schneebedeckt | 雪山的/下雪的 | 雪の
fog | niebla/neblina | brouillard/brume | nebel/neblig | 雾/薄雾 | 霧
storm | tormenta | orage/tempête | sturm/gewitter | 暴风雨/风暴 | 嵐
cloudy | nublado | nuageux | bewölkt | 多云/阴天 | 曇り
sunny | soleado | ensoleillé | sonnig | 晴天/阳光明媚的/阳光 | 晴れ
spring | primavera | printemps | frühling | 春天/春季 | 春
summer | verano | été | sommer | 夏天/夏季 | 夏
autumn | otoño | automne | herbst | 秋天/秋季 | 秋
winter | invierno | hiver | winter | 冬天/冬季 | 冬
beach | playa | plage | strand | 海滩/沙滩/海边 | 海辺/浜辺/砂浜/ビーチ
sea | mar/océano | mer/océan | meer/ozean | 大海/海洋/海上/海 | 海
mountain | montaña/cordillera/alpes | montagne/alpes | berg/gebirge/alpen | 雪山/群山/高山/山脉/山 | 山/山々
hill | colina | colline | hügel | 小山/山丘/山坡 | 丘
forest | bosque/selva | forêt/bois/jungle | wald/dschungel | 森林/树林/丛林 | 森/森林/ジャングル
meadow | pradera/prado/campo/parque/jardín | prairie/pré/champ/parc/jardin | wiese/feld/park/garten | 草地/草原/田野/公园/花园/草坪 | 草原/野原/公園/庭
desert | desierto | désert | wüste | 沙漠 | 砂漠
lake | lago/río/estanque | lac/rivière/fleuve/étang | see/fluss/teich | 湖边/湖/河边/河/池塘 | 湖/川/池
waterfall | cascada/catarata | cascade/chute d'eau | wasserfall | 瀑布 | 滝
city | ciudad/calle | ville/rue | stadt/straße/strasse | 城市/街道/街上/街头/东京/上海/北京/巴黎/纽约 | 街/都市/町/東京/京都/通り
village | pueblo/aldea | village | dorf | 村庄/村 | 村
road | carretera/camino | route/chemin | landstraße/weg | 公路/道路 | 道/道路
room | habitación/cuarto/sala | chambre/salle/pièce/salon | zimmer/raum/wohnzimmer/schlafzimmer | 房间/客厅/卧室/室内 | 部屋/室内/居間
kitchen | cocina | cuisine | küche | 厨房 | 台所/キッチン
cafe | cafetería | café | café/kaffeehaus | 咖啡馆/咖啡店 | カフェ/喫茶店
library | biblioteca | bibliothèque | bibliothek | 图书馆 | 図書館
office | oficina | bureau de travail | büro | 办公室 | オフィス
sky | cielo | ciel | himmel | 天空/空中/天上 | 空
space | espacio | espace | weltraum/weltall/all | 太空/宇宙 | 宇宙
white background | fondo blanco | fond blanc/arrière plan blanc | weißer hintergrund/weißem hintergrund | 白色背景/白背景 | 白い背景/白背景
background | fondo | fond/arrière plan | hintergrund | 背景 | 背景
watercolour | acuarela | aquarelle | aquarell | 水彩画/水彩 | 水彩画/水彩
oil painting | pintura al óleo/óleo | peinture à l'huile | ölgemälde/ölbild | 油画 | 油絵
photo of | foto de/fotografía de/una foto de | photo de/photo d'/photographie de/une photo de/une photo d' | foto von/ein foto von | 的照片/照片 | の写真/写真
anime | anime | anime | anime | 动漫/动漫风格 | アニメ/アニメ風
cat | gato/gata | chat/chatte | katze/kater | 猫/小猫/猫咪 | 猫/ねこ/ネコ
dog | perro/perra | chien/chienne | hund | 狗/小狗/犬 | 犬/いぬ/イヌ
fox | zorro | renard | fuchs | 狐狸 | 狐/キツネ/きつね
rabbit | conejo | lapin | hase/kaninchen | 兔子/小兔子 | 兎/うさぎ/ウサギ
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
man | hombre | homme | mann/männer | 男人/男子/男士 | 男/男性/男の人
woman | mujer | femme | frau | 女人/女子/女士 | 女/女性/女の人
boy | niño/chico | garçon | junge/jungen | 男孩/小男孩 | 男の子/少年
girl | niña/chica | fille/fillette | mädchen | 女孩/小女孩/少女 | 女の子/少女
child | bebé/hijo | enfant | kind | 孩子/小孩 | 子供/子ども
person | persona | personne | person | 人 | 人
people | gente/personas | gens/personnes | menschen/leute | 人们 | 人々
old man | anciano/viejito | vieil homme/vieillard | alter mann | 老人/老爷爷 | 老人/おじいさん
astronaut | astronauta | astronaute | astronaut | 宇航员 | 宇宙飛行士
knight | caballero | chevalier | ritter | 骑士 | 騎士
princess | princesa | princesse | prinzessin | 公主 | お姫様/姫
king | rey | roi | könig | 国王 | 王様
wizard | mago | sorcier/magicien | zauberer | 巫师 | 魔法使い
witch | bruja | sorcière | hexe | 女巫 | 魔女
pirate | pirata | pirate | pirat | 海盗 | 海賊
robot | robot | robot | roboter | 机器人 | ロボット
car | coche/auto/carro | voiture | auto/wagen | 汽车/车/轿车 | 車
bus | autobús | bus | bus | 公交车/巴士 | バス
train | tren | train | zug | 火车 | 電車/列車
bicycle | bicicleta/bici | vélo/bicyclette | fahrrad | 自行车 | 自転車
boat | barco/bote/barca | bateau/bateaux/barque | boot | 小船/船 | 船/ボート
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
temple | templo | temple | tempel | 寺庙/庙 | 寺/神社
tree | árbol | arbre | baum/bäume | 树 | 木/樹
palm tree | palmera | palmier | palme | 棕榈树 | ヤシの木
cherry blossom tree | cerezo | cerisier | kirschbaum | 樱花树/樱花 | 桜/桜の木
flower | flor | fleur | blume | 花/花朵 | 花
rose | rosa roja/rosal | rose rouge | rosen | 玫瑰 | バラ/薔薇
sunflower | girasol | tournesol | sonnenblume | 向日葵 | ひまわり
mushroom | seta/hongo | champignon | pilz | 蘑菇 | キノコ
moon | luna | lune | mond | 月亮 | 月
sun | sol | soleil | sonne | 太阳 | 太陽
star | estrella | étoile | stern | 星星 | 星
rainbow | arcoíris/arco iris | arc en ciel/arc-en-ciel | regenbogen | 彩虹 | 虹
table | mesa | table | tisch | 桌子 | テーブル/机
chair | silla | chaise | stuhl/stühle | 椅子 | 椅子
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
hat | sombrero | chapeau/chapeaux | hut/hüte | 帽子 | 帽子
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
- | muy/está/hay/que/se/su/una imagen de/un dibujo de | très/qui/il y a/son/sa/une image de/un dessin de/ | sehr/es gibt/ein bild von/sein/seine/ihr/ihre | 着/了/正在/的样子/有/张 | が/を/も/いる/ある/な
`

/** For each language, the foreign phrase (lower case) and its English words. */
export function vocabulary(language: Language): ReadonlyMap<string, string> {
  const column = languages.indexOf(language) + 1
  const entries = new Map<string, string>()
  for (const line of lines.trim().split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim())
    const english = cells[0] ?? ''
    for (const phrase of (cells[column] ?? '').split('/')) {
      const key = phrase.trim().toLowerCase()
      if (key !== '' && !entries.has(key)) entries.set(key, english === '-' ? '' : english)
    }
  }
  return entries
}
