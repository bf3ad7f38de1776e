/** Times of day, lights of the sky, weather and seasons. `lexicon/languages.ts` says how a line is read. */
export const times = `
sunset | atardecer/puesta de sol/ocaso/anochecer/puesta del sol/al atardecer/puestas de sol/tarde/luz del atardecer/al anochecer/hora dorada | coucher de soleil/coucher du soleil/crépuscule/au coucher du soleil/au coucher de soleil/au crépuscule/soir/soirée/heure dorée | sonnenuntergang/abenddämmerung/bei sonnenuntergang/abend/abends/abendlicht/abendrot/goldene stunde/dämmerung/am abend | 日落/夕阳/黄昏/傍晚/黄金时刻/落日/晚霞/夕阳下/日落时分/夕阳西下/暮色 | 夕焼け/夕方/夕暮れ/日没/夕日/夕焼けの/夕暮れの/黄昏/日没の/夕方の/夕暮れ時/ゴールデンアワー/夕焼け空
dawn | amanecer/alba/salida del sol/al amanecer/al alba/salida de sol/amaneceres/madrugada | aube/lever de soleil/lever du soleil/aurore/à l'aube/au lever du soleil/au lever de soleil/petit matin | sonnenaufgang/morgendämmerung/morgengrauen/bei sonnenaufgang/früher morgen/am frühen morgen/morgenröte/tagesanbruch | 日出/黎明/清晨/日出时分/清晨的/拂晓/破晓/晨曦/凌晨/朝阳 | 夜明け/日の出/朝焼け/夜明けの/早朝/早朝の/日の出の/朝日/明け方
night | noche/de noche/por la noche/nocturno/nocturna/medianoche/noches/noche de | nuit/de nuit/la nuit/nocturne/minuit/nuits | nacht/nachts/bei nacht/in der nacht/nächtlich/nächtliche/nächtlicher/nächtlichen/mitternacht/nächtliches | 夜晚/夜里/晚上/夜/夜空下/夜晚的/夜间/深夜/午夜/夜色/夜景/夜里的/夜色中/夜空 | 夜/夜の/夜に/深夜/真夜中/真夜中の/夜景/夜空/夜空の
day | día/de día/luz del día/día soleado | jour/de jour/en plein jour/après midi/lumière du jour | tag/tagsüber/tageslicht/nachmittag/am tag/bei tag | 白天/白天的/下午/日间/午后 | 昼/昼間/日中/昼下がり/午後/午後の
under the stars | bajo las estrellas/cielo estrellado/noche estrellada | sous les étoiles/ciel étoilé/nuit étoilée | unter den sternen/sternenhimmel | 星空下/星空 | 星空の下/星空
rain | lluvia/lloviendo/bajo la lluvia/lluvioso/lluviosa/llueve | pluie/il pleut/pluvieux/pluvieuse/sous la pluie/averse | regen/regnerisch/im regen/bei regen/regnet/regnerischer/regnerischen/regnerische/verregnet/verregnete/verregneten | 下雨/雨中/雨/雨天/大雨/细雨/雨夜/下雨的/雨天的/下着雨/在雨中/雨里 | 雨/雨の/雨の中/雨の日/雨降り/大雨/雨が降る/雨が降っている/雨降りの
snow | nieve/nevado/en la nieve | neige/enneigé/dans la neige | schnee/verschneit/im schnee | 雪地/雪/雪里/雪中/雪地里 | 雪/雪の中/雪原/積雪
snowy | nevada/nevadas/nevado/cubierto de nieve/cubierta de nieve/nevados | enneigée/enneigées/enneigé/enneigés/couvert de neige/couverte de neige | schneebedeckt/verschneite/verschneiter/verschneites/verschneiten/verschneitem/schneebedeckte/schneebedeckter/schneebedeckten | 雪山的/下雪的/积雪的/被雪覆盖的/白雪皑皑的/雪 | 雪の/雪に覆われた/雪化粧の/雪景色の/雪深い
fog | niebla/neblina/niebla matinal/brumoso/brumosa/bruma/con niebla/entre la niebla | brouillard/brume/brumeux/brumeuse/dans la brume/dans le brouillard | nebel/neblig/neblige/nebliger/nebligen/im nebel/dunst/nebliges | 雾/薄雾/大雾/雾气/薄雾中/雾中/有雾的/晨雾/雾蒙蒙的/迷雾 | 霧/霧の/霧の中/霧に包まれた/霧深い/もや/朝霧
storm | tormenta/tormentoso/tormentosa/relámpagos/rayos/tempestad | orage/tempête/orageux/orageuse/éclairs/tempétueux/sous l'orage | sturm/gewitter/stürmisch/stürmische/stürmischer/stürmisches/stürmischen/blitze/unwetter/im sturm | 暴风雨/风暴/雷雨/闪电/暴风/狂风暴雨/雷电/暴风雨中 | 嵐/嵐の/雷/雷雨/稲妻/荒れた/荒れ狂う
cloudy | nublado/nublada/nubes/nuboso/cubierto/cielo gris/gris y nublado | nuageux/nuageuse/nuages/couvert/ciel gris | bewölkt/wolkig/bewölkter/wolken/trüb/bedeckt/grauer himmel/bewölktem | 多云/阴天/阴天的/多云的/乌云/乌云密布/阴云 | 曇り/曇り空/曇りの/曇天/雲の多い
sunny | soleado/soleada/día soleado | ensoleillé/ensoleillée/beau temps | sonnig/sonnige/sonniger/sonniges/sonnigen/sonnigem/bei sonnenschein | 晴天/阳光明媚的/阳光/晴朗的/晴朗/阳光灿烂的/阳光灿烂/阳光明媚/晴空/阳光下 | 晴れ/晴れた/晴天/日差しの/晴れの/快晴の
spring | primavera/primaveral/en primavera | printemps/printanier/printanière/au printemps | frühling/frühlings/im frühling/frühlingstag/frühjahr | 春天/春季/春日/春天的/春 | 春/春の
summer | verano/veraniego/en verano/de verano | été/estival/estivale/en été/d'été | sommer/sommerlich/im sommer/sommertag/sommerlicher/sommerliche | 夏天/夏季/夏日/夏天的/夏 | 夏/夏の
autumn | otoño/otoñal/en otoño/de otoño/hojas de otoño | automne/automnal/automnale/en automne/d'automne/feuilles d'automne | herbst/herbstlich/im herbst/herbstlicher/herbstliche/herbstlichen | 秋天/秋季/秋日/秋天的/秋/金秋/红叶 | 秋/秋の/紅葉/紅葉の
winter | invierno/invernal/en invierno/de invierno | hiver/hivernal/hivernale/en hiver/d'hiver | winter/winterlich/im winter/wintertag/winterliche/winterlicher/winterlichen/winterliches | 冬天/冬季/冬日/冬天的/冬/冬日的 | 冬/冬の
morning | mañana/por la mañana/luz de la mañana | matin/au matin/lumière du matin | morgen/morgens/am morgen/morgenlicht | 早晨/早上/上午/晨光 | 朝/朝の/午前
noon | mediodía/al mediodía | midi/à midi | mittag/mittags/am mittag | 中午/正午 | 正午/真昼/昼の
full moon | luna llena | pleine lune | vollmond | 满月/圆月/一轮明月/明月 | 満月/満月の
crescent moon | luna creciente/media luna | croissant de lune | mondsichel/halbmond | 月牙/新月/弯月 | 三日月
moon | a la luz de la luna | clair de lune/au clair de lune | mondlicht/mondschein/im mondschein/im mondlicht | 月光/月色/月光下/月亮下 | 月光/月明かり/お月様
stars | estrellas | étoiles | sterne/sternen | 繁星/星星/群星/满天星星 | 星々/星たち/満天の星
starry sky | cielo lleno de estrellas/cielo estrellado | ciel plein d'étoiles/ciel étoilé | sternenklarer himmel/nachthimmel voller sterne/sternenhimmel | 满天繁星/星空/星空下/繁星满天 | 満天の星空/星空/星空の下/星空の
northern lights | aurora boreal/auroras boreales/aurora | aurore boréale/aurores boréales | polarlicht/polarlichter/nordlicht/nordlichter | 北极光/极光 | オーロラ
rainbow | arcoíris/arco iris/arcoiris | arc en ciel | regenbogen | 彩虹 | 虹/レインボー
sun | sol/sol naciente | soleil | sonne | 太阳 | 太陽/お日様
blue sky | cielo azul/cielo despejado | ciel bleu/ciel dégagé | blauer himmel/blauem himmel/blauen himmel/klarer himmel | 蓝天/蓝天下/晴空万里 | 青空/青空の/青空の下
snowing | nevando/nevada/nieva | il neige/chute de neige/sous la neige/tombée de neige | schneit/schneefall/im schneefall | 下雪/飘雪/大雪/雪花飘落/下着雪/雪花 | 雪が降る/雪が降っている/雪降る/降雪
wind | viento | vent | wind | 风 | 風
christmas | navidad/navideño/navideña | noël/de noël | weihnachten/weihnachtlich/weihnachtliche | 圣诞节/圣诞 | クリスマス/クリスマスの
halloween | halloween | halloween | halloween | 万圣节 | ハロウィン/ハロウィンの
`
