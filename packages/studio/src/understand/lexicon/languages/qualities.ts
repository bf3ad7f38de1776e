/** Colours, sizes, materials and moods. `lexicon/languages.ts` says how a line is read. */
export const qualities = `
red | rojo/roja/rojas/rojos/colorado/pelirrojo/pelirroja | rouge/rouges/roux/rousse/rouquin | rot/rote/roter/rotes/roten/rotem/rothaarig/rothaariges | 红色的/红色/红/赤色的/鲜红的 | 赤い/赤/真っ赤な/赤色の/レッドの
blue | azul/azules | bleu/bleue/bleus/bleues | blau/blaue/blauer/blaues/blauen/blauem | 蓝色的/蓝色/蓝/蔚蓝的 | 青い/青/真っ青な/青色の/ブルーの/青く
dark blue | azul oscuro | bleu foncé/bleu marine | dunkelblau | 深蓝色的/深蓝色 | 紺色の/紺
light blue | celeste/azul claro | bleu clair | hellblau | 浅蓝色的/浅蓝色/天蓝色 | 水色の/水色
green | verde/verdes | vert/verte/verts/vertes | grün/grüne/grüner/grünes/grünen/grünem | 绿色的/绿色/绿/翠绿的/碧绿的 | 緑の/緑色の/緑/グリーンの/緑色
yellow | amarillo/amarilla/amarillos/amarillas/rubio/rubia | jaune/jaunes/blond/blonde | gelb/gelbe/gelber/gelbes/gelben/gelbem/blond/blonde/blonden | 黄色的/黄色/黄/金黄的/金黄色的/明黄色 | 黄色い/黄色/黄色の/金髪の
orange coloured | naranja/anaranjado/naranjas/anaranjada/color naranja | orangé/orangée/orange/couleur orange | orangefarben/orange/orangener/orangene/orangen/orangefarbene | 橙色的/橙色/橘色/橘色的/橙黄色 | オレンジ色の/オレンジの/オレンジ色/橙色の
purple | morado/violeta/morada/púrpura | violet/pourpre/violette/violets/violettes | lila/violett/violette/purpur/lilafarben | 紫色的/紫色/紫 | 紫の/紫色の/パープルの
pink | rosa/rosado | rose | rosa/rosafarben | 粉色的/粉红色的/粉色/粉红色 | ピンクの/ピンク色の/桃色の
brown | marrón/café oscuro/castaño/castaña/café/marrones | brun/marron/brune/châtain | braun/braune/brauner/bräunlich/kastanienbraun | 棕色的/棕色/褐色/棕/褐色的/咖啡色的 | 茶色の/茶色い/茶色/褐色の/ブラウンの
black | negro/negros/negras/negra | noir/noire/noirs/noires | schwarz/schwarze/schwarzer/schwarzes/schwarzen/schwarzem | 黑色的/黑色/黑 | 黒い/黒/真っ黒な/黒色の/ブラックの
white | blanco/blanca/blancos/blancas | blanc/blanche/blancs/blanches | weiß/weiss/weiße/weißer/weißes/weißen/weißem | 白色的/白色/白 | 白い/白/真っ白な/真っ白い/白色の
grey | gris | gris | grau | 灰色的/灰色 | 灰色の/灰色
golden | dorado/dorada/dorados/de oro/oro | doré/dorée/dorés/d'or/en or/or | golden/goldene/goldener/goldenes/goldenen/goldenem/aus gold | 金色的/金色/金 | 金色の/金の/黄金の/金色
small | pequeño/pequeña/pequeños/pequeñas/chico/pequeñito/pequeñita | petit/petite/petits/petites | klein/kleine/kleiner/kleines/kleinen/kleinem | 小的/小小的/小/小小/小型的/娇小的 | 小さな/小さい/小型の/ちいさな/小さく
large | grande/gran/grandes | grand/gros/grosse/grande/grands/grandes | groß/gross/große/großer/großes/großen/großem | 大的/大/大大的/大型的/高大的/高高的 | 大きな/大きい/大きく/大型の/でかい
huge | enorme/gigante/enormes/gigantesco/gigantesca/inmenso/inmensa | énorme/géant/énormes/géante/gigantesque/immense | riesig/riesige/riesiger/riesiges/riesigen/gigantisch/gewaltig/gewaltige | 巨大的/巨大/庞大的/巨型/超大的/巨型的 | 巨大な/巨大/特大の/超巨大な
tiny | diminuto/diminuta/minúsculo/minúscula | minuscule/minuscules/tout petit/toute petite | winzig/winzige/winziger/winziges/winzigen | 微小的/迷你/小巧的/微型 | 極小の/ミニチュアの/極小/ちっちゃな
old | viejo/antiguo/vieja/viejos/viejas/antigua/antiguos | vieux/vieille/ancien/ancienne/anciens/anciennes | alt/alte/alter/altes/alten/altem | 老的/古老的/旧的/古老/年老的/老旧的/旧 | 古い/年老いた/古びた/老いた/古代の/昔の
wooden | de madera/madera/de madera vieja | en bois/de bois/bois clair/boisé/en bois ancien | hölzern/aus holz/holz/hölzerne/hölzerner/hölzernes/hölzernen/hölzernem/holztisch aus | 木制的/木制/木头/木/木质的/木头的/木质 | 木製の/木の/木造の/木で出来た/木でできた
stone | de piedra/piedra | en pierre/de pierre/pierre | steinern/aus stein/steinerne/steinerner/stein | 石头/石制的/石头的/石质的/石 | 石の/石造りの/石でできた
glass | de cristal/de vidrio/cristal/vidrio/de vidrio transparente | en verre/verre | gläsern/aus glas/glas/gläserne/gläserner | 玻璃/玻璃的/玻璃制的/水晶 | ガラスの/ガラス製の/ガラスで出来た/ガラス
turquoise | turquesa/aguamarina/cian | turquoise/bleu turquoise/cyan | türkis/türkisfarben/türkisblau | 青绿色的/青绿色/绿松石色/青色的/青色/青 | ターコイズの/青緑の/水色
beige | beige/crema/color crema | beige/crème | beige/cremefarben/creme | 米色的/米色/米白色 | ベージュの/クリーム色の
dark red | granate/burdeos/rojo oscuro/carmesí | bordeaux/rouge foncé/grenat/cramoisi | dunkelrot/weinrot/bordeaux | 深红色的/深红色/暗红色/酒红色 | 深紅の/濃い赤の/えんじ色の
dark green | verde oscuro/verde oliva | vert foncé/vert olive | dunkelgrün/olivgrün | 深绿色的/深绿色/墨绿色 | 深緑の/深緑色の/濃い緑の
light green | verde claro/verde menta/verde lima | vert clair/vert menthe | hellgrün/mintgrün/lindgrün | 浅绿色的/浅绿色/薄荷绿 | 黄緑の/黄緑色の/薄緑の
light pink | rosa claro/rosa pálido | rose clair/rose pâle | hellrosa/zartrosa | 浅粉色的/浅粉色 | 薄いピンクの/薄桃色の
light purple | lila/lavanda/malva | lilas/mauve/lavande | flieder/fliederfarben/helllila/lavendelfarben | 淡紫色的/淡紫色/浅紫色 | 薄紫の/ラベンダー色の/藤色の
silver | plateado/plateada/color plata | argenté/argentée | silbern/silberfarben | 银色的/银色/银 | 銀色の/銀の/シルバーの
dark | oscuro/oscura/oscuros | sombre/foncé/foncée/obscur | dunkel/dunkle/dunkler/dunkles/dunklen | 黑暗的/深色的/昏暗的/黑暗 | 暗い/濃い
light | claro/clara/pálido | clair/claire/pâle | hell/helle/heller/helles/hellen/blass | 浅色的/明亮的/淡 | 明るい/薄い/淡い
tall | alto/alta/altos | haut/haute/hauts | hoch/hohe/hoher/hohes/hohen | 高 | 高い/背の高い
young | joven/jóvenes | jeune/jeunes | jung/junge/junger/junges/jungen | 年轻的/年轻 | 若い
beautiful | hermoso/hermosa/bonito/bonita/bello/bella/precioso/preciosa/lindo/linda | beau/belle/joli/jolie/magnifique/beaux/bel | schön/schöne/schöner/schönes/schönen/wunderschön/wunderschöne/hübsch/hübsche | 美丽的/漂亮的/美丽/精美的/好看的 | 美しい/きれいな/綺麗な
cute | adorable/tierno/tierna/mono | mignon/mignonne/adorable | süß/süße/süßer/süßes/niedlich/niedliche/niedliches | 可爱的/可爱/萌 | かわいい/可愛い/愛らしい
happy | feliz/felices/alegre/contento/contenta | heureux/heureuse/joyeux/joyeuse/content | glücklich/glückliche/fröhlich/fröhliche/fröhliches | 快乐的/开心的/快乐/幸福的/开心 | 幸せな/楽しい/嬉しい/楽しそうな/幸せそうな
sad | triste/tristes | triste/tristes | traurig/traurige/trauriger/trauriges | 悲伤的/忧伤的/难过的 | 悲しい/悲しそうな
angry | enojado/enfadado/enojada/enfadada | en colère/fâché/furieux | wütend/wütende/wütender | 生气的/愤怒的 | 怒った/怒っている
magical | mágico/mágica | magique/magiques/féerique/enchanté/enchantée | magisch/magische/magischer/verzaubert/verzauberter/verzauberte/zauberhaft | 神奇的/魔法/魔幻/梦幻森林 | 魔法の/幻想的な/神秘の
mysterious | misterioso/misteriosa | mystérieux/mystérieuse | geheimnisvoll/mysteriös/geheimnisvolle | 神秘的/神秘 | 神秘的な/不思議な/謎の
peaceful | tranquilo/tranquila/sereno/serena/apacible/pacífico | paisible/calme/tranquille/serein/sereine | friedlich/ruhig/ruhige/ruhiger/ruhigen/still/stiller/stillen/idyllisch | 宁静的/平静的/安静的/宁静/祥和 | 静かな/穏やかな/平和な/のどかな
cosy | acogedor/acogedora | chaleureux/chaleureuse/douillet/confortable/cosy/cocooning | gemütlich/gemütliche/gemütliches/gemütlichen/gemütlicher/behaglich | 温馨的/舒适的/温馨/舒适 | 居心地の良い/居心地のいい/落ち着いた/心地よい
warm | cálido/cálida/luz cálida/tonos cálidos | chaud/chaude/lumière chaude/tons chauds | warm/warmes licht/warme/warmes/warmen/warmem/warmer | 温暖的/暖色调/温暖/暖光 | 暖かい/温かい/暖色の/暖かな
cold | frío/fría | froid/froide/tons froids | kalt/kalte/kaltes | 寒冷的/冷色调/寒冷 | 寒い/冷たい
romantic | romántico/romántica | romantique | romantisch/romantische/romantisches | 浪漫的/浪漫 | ロマンチックな
dramatic | dramático/dramática/luz dramática/iluminación dramática | dramatique/lumière dramatique/éclairage dramatique | dramatisch/dramatisches/dramatische/dramatischer/dramatisches licht/dramatische beleuchtung | 戏剧性的/戏剧性的光线/戏剧性光影/戏剧性 | 劇的な/ドラマチックな
epic | épico/épica/majestuoso/majestuosa | épique/majestueux/majestueuse/grandiose | episch/majestätisch/majestätischer/episches/epische | 史诗般的/雄伟的/史诗/壮观的/壮丽的/宏伟的 | 壮大な/雄大な/荘厳な
spooky | aterrador/espeluznante/embrujado/embrujada/tenebroso | effrayant/hanté/hantée/lugubre/sinistre | gruselig/unheimlich/gruseliges/unheimliches/gruselige/spukhaft/spukhaftes | 恐怖的/阴森的/诡异的/闹鬼的 | 不気味な/怖い/恐ろしい/怪しい
dreamy | onírico/de ensueño/soñador | onirique/rêveur/de rêve | verträumt/traumhaft/verträumte/träumerisch | 梦幻的/梦幻/朦胧的/唯美 | 夢のような/夢幻的な/幻想的に
elegant | elegante/elegantes/lujoso/lujosa | élégant/élégante/luxueux/luxueuse/chic | elegant/elegante/elegantes/luxuriös/edel | 优雅的/优雅/高雅的/奢华的/豪华的 | 優雅な/エレガントな/高級な/上品な
vibrant | vibrante/colorido/colorida/coloridos/colores vivos/vivos colores/multicolor | coloré/colorée/colorés/couleurs vives/éclatant/vif/multicolore/multicolores | bunt/farbenfroh/bunte/bunter/buntes/bunten/kräftige farben/leuchtende farben/lebendige farben | 色彩鲜艳的/五彩缤纷的/鲜艳的/彩色的/彩色/五颜六色的/色彩缤纷 | カラフルな/色鮮やかな/鮮やかな/色とりどりの
futuristic | futurista/futuristas | futuriste/futuristes | futuristisch/futuristische/futuristischer/futuristisches/futuristischen | 未来的/未来主义/科幻/未来感 | 未来的な/近未来的な/近未来の/未来の/SFの
nostalgic | nostálgico/vintage/retro/antaño | nostalgique/vintage/rétro/d'époque | nostalgisch/nostalgische/retro/altmodisch/altmodisches/vintage | 复古/怀旧的/怀旧/复古风 | ノスタルジックな/懐かしい/レトロな/昭和の
melancholy | melancólico/melancólica/solitario/solitaria/sombrío | mélancolique/solitaire/morose | melancholisch/einsam/einsamer/einsame/einsames/melancholische/düster/düstere/düsterer | 忧郁的/孤独的/孤独/忧郁 | 憂鬱な/寂しい/孤独な/物悲しい
cheerful | divertido/divertida/festivo/alegres | amusant/drôle/festif/festive/gai | lustig/lustige/lustiges/lustiger/heiter/festlich | 欢快的/有趣的/喜庆的/热闹的 | 陽気な/明るく楽しい/賑やかな
fresh | fresco/fresca | frais/fraîche | frisch/frische/frischer/frisches/frischem | 清新的/新鲜的/清新 | 新鮮な/爽やかな
modern | moderno/moderna | moderne/modernes | modern/moderne/modernes/moderner/modernen | 现代的/现代/现代化的 | 現代的な/モダンな/近代的な
metal | metal/de metal/metálico/metálica/de acero/de hierro | métal/en métal/métallique/en acier/en fer | metall/aus metall/metallisch/metallener/eisern/aus eisen/aus stahl | 金属的/金属/铁/钢铁 | 金属の/金属製の/鉄の/メタリックな
marble | mármol/de mármol | marbre/en marbre/de marbre | marmor/aus marmor/marmorner | 大理石的/大理石 | 大理石の
ceramic | cerámica/de cerámica/de porcelana | céramique/en céramique/en porcelaine | keramik/aus keramik/aus porzellan | 陶瓷的/陶瓷/瓷 | 陶器の/セラミックの/磁器の
paper | papel/de papel/de cartón | papier/en papier/de papier/en carton | papier/aus papier/aus pappe | 纸的/纸/纸质 | 紙の/紙製の/紙でできた
leather | cuero/de cuero/de piel | cuir/en cuir/de cuir | leder/aus leder | 皮革的/皮/皮革 | 革の/レザーの
fabric | tela/de tela/de lana/de seda/tejido | tissu/en tissu/en laine/tricoté/en soie | stoff/aus stoff/gestrickt/gestrickter/aus wolle/aus seide | 布制的/布/针织的/毛线 | 布の/布製の/編み物の/毛糸の
ice | hielo/de hielo | glace/de glace/en glace | eis/aus eis | 冰的/冰 | 氷の
plastic | plástico/de plástico | plastique/en plastique | plastik/aus plastik/kunststoff | 塑料的/塑料 | プラスチックの
brick | ladrillo/de ladrillo | brique/en brique/en briques | ziegel/aus ziegeln/backstein | 砖的/砖 | レンガの/煉瓦の
striped | a rayas/rayado/rayada | rayé/rayée/à rayures | gestreift/gestreifte/gestreifter/gestreiftes | 条纹的/条纹 | 縞模様の/しましまの
broken | roto/rota | cassé/cassée | kaputt/zerbrochen/kaputtes | 破碎的/破旧的 | 壊れた
abandoned | abandonado/abandonada | abandonné/abandonnée | verlassen/verlassene/verlassenes/verlassener | 废弃的/被遗弃的 | 廃墟の/捨てられた
transparent | transparente | transparent/transparente | durchsichtig/transparent | 透明的 | 透明な
round | redondo/redonda | rond/ronde | rund/runde/runder/rundes | 圆形的/圆圆的 | 丸い/円い
empty | vacío/vacía | vide | leer/leere/leerer/leeres/leeren | 空的/空荡荡的 | 空の/誰もいない
chinese | chino/china/chinos | chine/chinois/chinoise | china/chinesisch/chinesische | 中国/中国的/中式 | 中国の
japanese | japonés/japonesa/japón | japonais/japonaise/japon | japan/japanisch/japanische/japanischer/japanisches | 日本/日本的/日式 | 日本の/日本
`
