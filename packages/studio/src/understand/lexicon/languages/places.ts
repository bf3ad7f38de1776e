/** Where it is. `lexicon/languages.ts` says how a line is read. */
export const places = `
beach | playa/playas/playa de arena/costa/orilla del mar/playa tropical/orilla | plage/plages/plage de sable/côte/rivage/bord de la mer/au bord de la mer | strand/strände/sandstrand/küste/ufer/am strand/meeresufer | 海滩/沙滩/海边/海岸/沙滩上/海滩上/岸边/海岸边 | 海辺/浜辺/砂浜/ビーチ/浜/海岸/ビーチの/海辺の/砂浜の/海岸線
sea | mar/océano/mar abierto/altamar | mer/océan/haute mer/bord de mer | meer/ozean/meeres/offenes meer/auf see | 大海/海洋/海上/海/海面/大海上 | 海/大海/海上/海原/海面
mountain | montaña/cordillera/alpes/montañas/sierra/cumbre/cima/montañas nevadas | montagne/alpes/montagnes/sommet/cime/massif/les alpes | berg/gebirge/alpen/berge/bergen/berglandschaft/gipfel/berggipfel/bergs | 雪山/群山/高山/山脉/山/山上/大山/山峰/山顶/山里/远山 | 山/山々/山頂/山脈/雪山/峰/富士山
hill | colina/colinas/loma | colline/collines/coteau | hügel/hügeln/anhöhe | 小山/山丘/山坡/小山坡/山坡上/丘陵 | 丘/丘の上/丘陵
forest | bosque/selva/bosques/jungla/arboleda | forêt/bois/jungle/forêts/sous bois/bois sombre | wald/dschungel/wälder/regenwald/urwald/waldlichtung/wäldchen | 森林/树林/丛林/森林里/树林里/雨林/林间/竹林/林中 | 森/森林/ジャングル/森の中/林/密林/竹林/熱帯雨林
meadow | pradera/prado/campo/prados/campos/hierba/pastizal/praderas | prairie/pré/champ//prés/champs/herbe/pelouse | wiese/feld//wiesen/felder/gras/blumenwiese/weide/im gras | 草地/草原/田野//草坪/草丛/草原上/麦田/田里/花田/花海 | 草原/野原//草地/草むら/原っぱ/芝生/牧場/草
desert | desierto/desiertos/dunas | désert/déserts/dunes | wüste/wüsten/dünen/sanddünen | 沙漠/沙漠里/沙丘/沙漠中/大漠 | 砂漠/砂丘/砂漠の
lake | lago/estanque/laguna | lac/étang | see/teich/bergsee/weiher | 湖边/湖//池塘/湖面/湖畔/湖上 | 湖/池/湖畔/湖面
waterfall | cascada/catarata | cascade/chute d'eau | wasserfall | 瀑布 | 滝
city | ciudad/calle/ciudades/tokio/parís/nueva york/londres/madrid/barcelona/centro de la ciudad/ciudad futurista | ville/rue/villes/tokyo/paris/new york/londres/venise/lyon/centre ville | stadt/straße/strasse/städte/tokio/paris/new york/london/berlin/wien/münchen/hamburg/innenstadt/großstadt | 城市/街道/街上/街头/东京/上海/北京/巴黎/纽约/城市里/都市/城里/伦敦/香港/赛博城市 | 街/都市/町/東京/京都/通り/都会/大阪/ニューヨーク/パリ/ロンドン/街の中/未来都市/渋谷
village | pueblo/aldea/pueblos/aldeas/pueblito | village/villages/hameau | dorf/dörfer/bergdorf/fischerdorf/kleinstadt | 村庄/村/村子/小镇/村落/古镇/山村/乡村小镇 | 村/村落/集落/山村/小さな村/田舎町
road | carretera/camino/caminos/sendero/autopista/ruta | route/chemin/routes/sentier/autoroute | landstraße/weg/straße auf dem land/pfad/autobahn/feldweg/waldweg/wege | 公路/道路/小路/小径/高速公路/山路/乡间小路 | 道/道路/小道/高速道路/山道/一本道/田舎道
room | habitación/cuarto/sala/habitaciones/sala de estar/salón/dormitorio/interior/salita | chambre/salle/pièce/salon/chambre à coucher/salle à manger/intérieur/à l'intérieur d'une maison | zimmer/raum/wohnzimmer/schlafzimmer/stube/kinderzimmer/innenraum/esszimmer/im haus | 房间/客厅/卧室/室内/房间里/屋里/屋内/家里/书房 | 部屋/室内/居間/部屋の中/寝室/リビング/和室/リビングルーム/家の中
kitchen | cocina/cocinas | cuisine/cuisines | küche/küchen | 厨房/厨房里 | 台所/キッチン/厨房
cafe | cafetería/cafeterías | café/café parisien/salon de thé/terrasse de café | café/kaffeehaus/cafés | 咖啡馆/咖啡店/咖啡厅/咖啡馆里 | カフェ/喫茶店/コーヒーショップ
library | biblioteca/bibliotecas/librería | bibliothèque/bibliothèques/librairie | bibliothek/bibliotheken/buchladen/bücherei | 图书馆/图书馆里/书店 | 図書館/本屋/書店
office | oficina/oficinas/despacho | bureau de travail/bureaux/salle de réunion/au bureau | büro/büros/arbeitszimmer/besprechungsraum | 办公室/办公室里/会议室 | オフィス/会議室/事務所/職場
sky | cielo/cielos/por los aires | ciel/cieux/dans les airs | himmel/am himmel/in der luft/lüfte | 天空/空中/天上/天空中/半空中 | 空/大空/空中/上空
space | espacio/espacio exterior/galaxia/universo/cosmos | espace/galaxie/univers/cosmos/l'espace | weltraum/weltall/all/galaxie/universum/kosmos | 太空/宇宙/银河/星系/太空中/外太空 | 宇宙/宇宙空間/銀河
white background | fondo blanco/sobre fondo blanco | fond blanc/arrière plan blanc/sur fond blanc | weißer hintergrund/weißem hintergrund/auf weißem hintergrund/vor weißem hintergrund | 白色背景/白背景/白底/纯白背景/白色背景下 | 白い背景/白背景/白い背景で
background | fondo | fond/arrière plan | hintergrund | 背景 | 背景
river | río/orilla del río/ríos | rivière/fleuve/bord de la rivière/bords de seine | fluss/flussufer/flüsse | 河边/河/河流/江/江边/小河/河畔/运河 | 川/川辺/河川/川岸/小川/河原
stream | arroyo/riachuelo | ruisseau | bach/bachlauf | 小溪/溪流/溪边 | せせらぎ/渓流
waves | olas | vagues | wellen | 海浪/波浪 | 波
underwater | bajo el agua/submarino/submarina/bajo el mar/fondo del mar/fondo marino | sous l'eau/sous marin/sous la mer/fond de la mer/fonds marins/sous marine | unterwasser/unter wasser/unterwasserwelt/meeresgrund/am meeresgrund/meeresboden | 水下/海底/水底/水中/海底世界/深海 | 水中/海底/海の中/海中/深海/水中の/水の中
coral reef | arrecife de coral/arrecife/arrecifes | récif corallien/récif de corail/récif | korallenriff/riff | 珊瑚礁 | サンゴ礁/珊瑚礁
island | isla/isla tropical | île/île tropicale | insel | 岛/小岛/海岛/岛屿 | 島/小島/南の島
harbour | puerto | port | hafen | 港口/海港/码头 | 港/港町/波止場
cliff | acantilado/precipicio | falaise | klippe/felsklippe/steilküste | 悬崖/峭壁/悬崖边 | 崖/断崖
valley | valle | vallée | tal/bergtal | 山谷/峡谷 | 谷/渓谷/峡谷
volcano | volcán | volcan | vulkan | 火山 | 火山
countryside | campiña/campo abierto | campagne | landschaft auf dem land/auf dem land/ländlich/ländliche | 乡村/乡间/乡下/田园 | 田舎/田園/里山/田園風景
field of | campo de | champ de | feld voller | 一片 | 畑
field | campo de cultivo | champ cultivé | acker | 田地 | 花畑/田んぼ/麦畑
farm | granja/finca | ferme | bauernhof | 农场/农田 | 農場/牧場
garden | jardín/jardines/huerto/patio/parque/parques/terraza/balcón | jardins/jardin/parc/parcs/terrasse/balcon/cour/potager | garten/gärten/park/parks/hof/terrasse/balkon/hinterhof/stadtpark | 花园/公园/庭院/院子/花园里/公园里/后院/阳台/露台 | 庭/公園/庭園/裏庭/公園の/花園/テラス/ベランダ/中庭
snowfield | paisaje nevado/glaciar/ártico/polo norte/tundra/campo nevado | paysage enneigé/glacier/arctique/pôle nord/banquise/champ de neige | schneelandschaft/gletscher/arktis/nordpol/winterlandschaft/schneefeld/eisscholle | 雪原/冰川/北极/冰原/雪景/南极 | 雪原/氷河/北極/雪景色/南極/雪山地帯
city street | calles/calle/avenida/callejón/acera | rues/rue/ruelle/avenue/trottoir | straßen/straße/gasse/gassen/gehweg/stadtstraße | 街道上/街道/街头/街上/马路/小巷/胡同/大街 | 通り/路地/街角/路地裏/大通り/街中/街路
market | mercado | marché | markt/marktplatz | 市场/集市/菜市场/夜市 | 市場/夜市/マーケット
skyline | horizonte urbano/rascacielos al fondo/azotea/paisaje urbano/perfil de la ciudad/tejados | horizon urbain/panorama urbain/toits/toit/les toits | skyline/stadtsilhouette/dächer/hausdach/dachterrasse/über den dächern | 天际线/城市天际线/屋顶/楼顶/天台 | スカイライン/屋上/高層ビル群/摩天楼/ビル群
bathroom | baño/cuarto de baño | salle de bain/salle de bains | badezimmer/bad | 浴室/卫生间 | お風呂/浴室
restaurant | restaurante | restaurant/bistrot/brasserie | restaurant/gasthaus | 餐厅/饭店/餐馆 | レストラン/食堂/居酒屋
bar | taberna | bar | kneipe/bar | 酒吧 | バー/酒場
classroom | aula/salón de clases | salle de classe/classe | klassenzimmer | 教室 | 教室
school | escuela/colegio | école | schule | 学校 | 学校
museum | museo | musée | museum | 博物馆/美术馆 | 博物館/美術館
shop | tienda | boutique/magasin | laden/geschäft | 商店/店铺 | お店/店
bakery | panadería/pastelería | boulangerie/pâtisserie | bäckerei/konditorei | 面包店/蛋糕店 | パン屋/ベーカリー/ケーキ屋
train station | estación de tren/estación | gare | bahnhof | 火车站/车站 | 駅/駅のホーム
stage | escenario/teatro/en el escenario/sala de conciertos | scène de théâtre/théâtre/salle de concert/sur scène/opéra | bühne/theater/auf der bühne/konzertsaal/oper | 舞台/舞台上/剧院/音乐厅/剧场 | 舞台/ステージ/劇場/コンサートホール/ステージ上
clouds | nubes | nuages | wolken | 云/云朵/白云/云海/云层 | 雲/雲海/白い雲
on the moon | en la luna/superficie lunar | sur la lune/surface lunaire | auf dem mond/mondoberfläche | 月球上/月球/月球表面 | 月面/月の表面
mars | marte | mars | mars | 火星/火星上 | 火星
studio | estudio/estudio fotográfico | studio photo | fotostudio/studio | 摄影棚/工作室 | スタジオ
abstract background | fondo abstracto/abstracto | fond abstrait/abstrait/arrière plan abstrait | abstrakter hintergrund/abstrakt/abstraktes muster | 抽象背景/抽象图案/抽象 | 抽象的な背景/抽象模様/抽象的な
geometric pattern | patrón geométrico/formas geométricas | motif géométrique/formes géométriques | geometrisches muster/geometrische formen | 几何图案/几何图形/几何形状 | 幾何学模様/幾何学的な模様
water | agua | eau/l'eau | wasser | 水面/水/水上/水面上 | 水面/水/水辺/水の上
ground | suelo | sol de terre | boden/erde | 地上/地面 | 地面/床
grass | césped/pasto | herbes/gazon | rasen | 青草/草 | 芝
wall | pared/muro | mur | wand/mauer | 墙/墙上/墙壁 | 壁
`
