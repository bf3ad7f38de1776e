/** Styles, cameras and the light of the picture. `lexicon/languages.ts` says how a line is read. */
export const looks = `
watercolour | acuarela/en acuarela/acuarelas/estilo acuarela/pintura de acuarela | aquarelle/à l'aquarelle/aquarelles/en aquarelle/style aquarelle | aquarell/aquarellstil/als aquarell/wasserfarben/im aquarellstil/aquarellmalerei/aquarelle | 水彩画/水彩/水彩风格/水彩画风格/水彩风 | 水彩画/水彩/水彩風/水彩画風/水彩画風の/水彩で/水彩の/水彩タッチ/水彩画で
oil painting | pintura al óleo/óleo/cuadro al óleo/al óleo/estilo óleo/óleo sobre lienzo/pintura | peinture à l'huile/peinture/huile sur toile/à l'huile/style peinture à l'huile/tableau à l'huile | ölgemälde/ölbild/gemälde/als ölgemälde/ölmalerei/öl auf leinwand/im stil eines ölgemäldes | 油画/油画风格/油画风 | 油絵/油彩画/油絵風/油絵で/油絵風の/油彩/油絵風に
photo of | foto de/fotografía de/una foto de/una fotografía de/fotografía de un/retrato de | photo de/photo d'/photographie de/une photo de/une photo d'/une photographie de/photographie d'/portrait de/portrait d' | foto von/ein foto von/eine fotografie von/foto einer/foto eines/porträt von/porträt einer/porträt eines | 的照片/照片/的写真/的摄影 | の写真/写真/の写真を/の実写
anime | anime/estilo anime/manga/estilo manga/estilo ghibli/ghibli | anime/style anime/manga/style manga/animé/style ghibli/ghibli | anime/anime stil/manga/im anime stil/manga stil/animestil/ghibli stil/ghibli | 动漫/动漫风格/日漫/动画风格/宫崎骏/吉卜力/动漫风/二次元/吉卜力风格/宫崎骏风格 | アニメ/アニメ風/アニメ調/ジブリ風/ジブリ/漫画風/マンガ風/アニメスタイル/アニメ風の/ジブリ風の/アニメ調の/アニメ風に
impressionist | impresionista/impresionismo/van gogh/monet | impressionniste/impressionnisme/van gogh/monet | impressionistisch/impressionismus/van gogh/monet | 印象派/印象派风格/梵高/莫奈/梵高风格 | 印象派/印象派風/ゴッホ風/モネ風/ゴッホ
ink painting | tinta china/pintura china/tinta | encre de chine/à l'encre/peinture chinoise/estampe japonaise/à l'encre de chine | tusche/tuschezeichnung/tuschemalerei | 水墨画/水墨/国画/中国画/水墨风格/水墨画风格/浮世绘/中国风 | 水墨画/墨絵/浮世絵/浮世絵風/水墨画風
sketch | boceto/dibujo a lápiz/a lápiz/bosquejo/lápiz | croquis/dessin au crayon/au crayon/esquisse/crayon | skizze/bleistiftzeichnung/bleistift/zeichnung/gezeichnet | 素描/铅笔画/线稿/速写/手绘/草图 | スケッチ/鉛筆画/線画/デッサン/鉛筆/手描き
photo | fotografía/foto/fotos/fotográfico/fotorrealista/realista/fotorrealismo/hiperrealista | photographie/photo/photoréaliste/réaliste/photos/hyperréaliste | fotografie/foto/fotorealistisch/realistisch/fotos/hyperrealistisch | 照片/摄影/写实/真实感/超写实/照片级/写真/写实风格 | 写真/写真風/リアルな/実写/写実的な/フォトリアル/リアル/実写風/フォトリアルな
portrait | retrato | portrait | porträt/portrait | 肖像/头像/人像/肖像画 | 肖像/ポートレート/肖像画
cartoon | dibujos animados/caricatura/estilo caricatura/cuento infantil/libro infantil/pixar/disney/ilustración infantil | dessin animé/style dessin animé/livre pour enfants/pixar/disney/caricature/illustration jeunesse/bande animée | zeichentrick/kinderbuch/kinderbuchillustration/pixar/disney/cartoonstil/karikatur/kinderbuchstil | 卡通/卡通风格/童话/儿童绘本/绘本/绘本风格/皮克斯/迪士尼/童书插画/皮克斯风格/卡通画 | 絵本/絵本風/絵本風の/カートゥーン/ピクサー風/ディズニー風/漫画/童話風/絵本のような/絵本調
comic | cómic/estilo cómic/historieta | bande dessinée/style bd/bd | comicstil/comic/im comicstil | 漫画/漫画风格/美漫 | アメコミ/アメコミ風/コミック風/コミック
illustration | ilustración/ilustraciones/cartel/póster/afiche | illustration/affiche | illustration/plakat/poster | 插画/海报/插图/插画风格 | イラスト/ポスター/挿絵/イラスト風
flat illustration | diseño plano/vectorial/ilustración plana | design plat/vectoriel/illustration plate | flaches design/vektorgrafik/vektor | 扁平插画/扁平风格/矢量/矢量图/扁平化 | フラットデザイン/ベクター/フラットイラスト
pixel art | arte pixel/píxel/estilo pixel | pixel art/art pixel | pixelkunst/pixelgrafik/pixel art | 像素画/像素风/像素/像素风格/像素艺术 | ドット絵/ピクセルアート/ドット絵風/ピクセル
3d | render 3d/en 3d/renderizado 3d | rendu 3d/en 3d | 3d rendering/3d render/in 3d | 3d渲染/三维/立体/3d | 3dレンダリング/立体的な/3d/3dcg
low-poly | baja poligonización/low poly | low poly | low poly/niedrigpolygon | 低多边形 | ローポリ
clay | plastilina/arcilla | pâte à modeler/argile | knete/knetfigur/ton | 黏土/粘土/粘土风格/橡皮泥 | 粘土/クレイアニメ/粘土風
paper cut | papel recortado/recortes de papel/papiroflexia | papier découpé/découpage de papier | scherenschnitt/papierschnitt | 剪纸/剪纸风格/折纸/剪纸艺术 | 切り絵/切り絵風/ペーパークラフト
minimalist | minimalista/minimalismo | minimaliste/minimalisme | minimalistisch/minimalistische/minimalistischer/minimalistisches | 极简/简约/极简主义/简约风格/极简风格 | ミニマルな/ミニマリスト/シンプルな/ミニマル
black and white | blanco y negro/en blanco y negro/monocromo | noir et blanc/en noir et blanc/monochrome | schwarz weiß/schwarzweiß/in schwarz weiß/schwarzweiss | 黑白/黑白照片/单色/黑白的 | 白黒/モノクロ/白黒の/モノクローム/モノクロの
sepia | sepia/tono sepia | sépia | sepia | 旧照片/褐色调 | セピア/セピア色の
noir | cine negro | film noir | film noir | 黑色电影 | フィルムノワール
cyberpunk | ciberpunk | cyberpunk | cyberpunk | 赛博朋克/赛博朋克风格 | サイバーパンク/サイバーパンク風
steampunk | steampunk | steampunk | steampunk | 蒸汽朋克/蒸汽朋克风格 | スチームパンク/スチームパンク風
cinematic | cinematográfico/cinematográfica/de película/cine | cinématographique/film | filmisch/kinoreif/wie im film | 电影感/电影风格/电影般的/电影级 | 映画のような/映画風/シネマティック/映画的な
cinematic lighting | iluminación cinematográfica/luz cinematográfica | éclairage cinématographique | filmische beleuchtung | 电影感光线/电影级光影/电影光效 | シネマティックライティング/映画的なライティング
surreal | surrealista/surrealismo | surréaliste/surréalisme | surreal/surrealistisch/surrealismus | 超现实/超现实主义 | シュール/シュールな/超現実的な
stained glass style | vidriera/vitral | vitrail/style vitrail | glasmalerei/buntglas | 彩色玻璃/彩绘玻璃 | ステンドグラス/ステンドグラス風
concept art | arte conceptual/arte digital | art conceptuel/art numérique | konzeptkunst/digitale kunst | 概念艺术/概念图/数字艺术/原画 | コンセプトアート/デジタルアート
fantasy | fantasía/fantástico | fantaisie/fantastique | fantasy/fantasie | 奇幻/幻想 | ファンタジー/ファンタジー風
close up | primer plano/primerísimo plano/plano detalle/de cerca/macro | gros plan/en gros plan/plan rapproché/très gros plan/macro | nahaufnahme/großaufnahme/makro/makroaufnahme/detailaufnahme/aus der nähe | 特写/近景/微距/近距离/大特写/特写镜头 | クローズアップ/接写/アップ/マクロ/顔のアップ
wide shot | plano general/gran angular/panorámica/vista panorámica/plano amplio | plan large/grand angle/panoramique/vue panoramique/plan d'ensemble | weitwinkel/totale/panorama/panoramablick/weitwinkelaufnahme | 广角/远景/全景/广角镜头/宽幅 | 広角/遠景/パノラマ/ワイドショット/引きの構図/ロングショット
low angle | ángulo bajo/contrapicado/desde abajo | contre plongée/en contre plongée/vu d'en bas/vue d'en bas | froschperspektive/aus der froschperspektive/von unten | 仰视/低角度/仰拍/低视角/从下往上 | ローアングル/下から/あおり/見上げるアングル
aerial view | vista aérea/a vista de pájaro/desde arriba/cenital/plano cenital/desde el aire/toma aérea | vue aérienne/vue d'en haut/vue de dessus/à vol d'oiseau/vu d'en haut/vue du ciel | luftaufnahme/vogelperspektive/von oben/aus der vogelperspektive/drohnenaufnahme/luftbild | 俯视/鸟瞰/航拍/俯拍/鸟瞰图/俯瞰图/俯视角度/无人机视角 | 俯瞰/空撮/鳥瞰/上から/真上から/俯瞰図/上空から/ドローン視点
full body | cuerpo entero/de cuerpo entero | en pied/corps entier | ganzkörper/ganzkörperporträt | 全身/全身像 | 全身
high quality | alta calidad/muy detallado/detallado/detallada/alta resolución/obra maestra/ultra detallado/con mucho detalle/de alta calidad | haute qualité/très détaillé/détaillé/détaillée/haute résolution/chef d'œuvre/ultra détaillé | hohe qualität/sehr detailliert/detailliert/hochauflösend/meisterwerk/detailreich/detaillierte/hochwertig | 高清/高质量/细节丰富/超高清/精细/杰作/超清/高品质/最佳质量 | 高品質/高画質/高解像度/精細/傑作/最高品質/超高画質/細部まで
picture of | imagen de/ilustración de/dibujo de/retrato de | image de/image d'/illustration de/illustration d'/dessin de/dessin d' | bild von/bild einer/bild eines/illustration von/illustration einer/illustration eines | 的图片/的插画/的图像/的画 | のイラスト/の絵/の画像/のイラストを/の絵を/の画像を
lighting | iluminación/luz/luces | éclairage/lumière/lumières | beleuchtung/licht/lichter | 光线/灯光/光影/光 | 照明/光/ライティング
soft light | luz suave | lumière douce | weiches licht/sanftes licht | 柔光/柔和的光线/柔和光线 | 柔らかい光/やわらかな光/柔らかな光
neon lights | luces de neón/neón | néons/lumières néon/néon | neonlichter/neonlicht/neon | 霓虹灯/霓虹/霓虹灯光 | ネオン/ネオンの光/ネオンライト
colours | colores/color/paleta/paleta de colores | couleurs/couleur/palette/palette de couleurs | farben/farbe/farbpalette/farbschema | 颜色/色彩/配色/色调/调色板 | 色/色合い/配色/色彩/カラーパレット
atmosphere | ambiente/atmósfera | ambiance/atmosphère | atmosphäre/stimmung | 氛围/气氛/意境 | 雰囲気/空気感
shadow | sombra/sombras | ombre/ombres | schatten | 阴影/影子 | 影/陰影
reflection | reflejo/reflejos | reflet/reflets | spiegelung/reflexion/spiegelungen | 倒影/反光/反射 | 反射/映り込み
scene | escena/paisaje/vista/composición | scène/paysage/vue/composition | szene/landschaft/ansicht/ausblick | 场景/风景/景色/画面/景观/构图 | シーン/風景/景色/場面/構図/光景
watercolour painting of | acuarela de | aquarelle de/aquarelle d' | aquarell von/aquarell einer/aquarell eines | |
painting of | pintura de/cuadro de | peinture de/peinture d'/tableau de/tableau d' | gemälde von/gemälde einer/gemälde eines | |
sketch of | boceto de | croquis de/croquis d' | zeichnung von/zeichnung einer/zeichnung eines | |
`
