/** What somebody does. `lexicon/languages.ts` says how a line is read. */
export const deeds = `
holding | sosteniendo/sujetando/sostiene/con en la mano/agarrando/con una mano | tenant/tient/qui tient/portant dans ses mains | hält/haltend/in der hand/halten | 拿着/抱着/举着/撑着/拿/抱/捧着/握着/提着/手持/撑/打着/端着/牵着 | を持つ/を持った/を抱く/を抱いた/を持っている/を持って/を手にした/を手にする/を掲げる/を差す/を差した/をさした/をさす
riding | montando/monta en/monta/montado en/a caballo en/cabalgando/cabalga | chevauchant/à cheval sur/monte/à dos de/à vélo sur/sur le dos de | reitet auf/reitet/reitend auf/reitend | 骑着/骑/骑在/乘着/乘坐 | に乗る/に乗った/に乗っている/に乗って/に跨る/にまたがる/にまたがった
wearing | vestido con/llevando/lleva/viste/usa/que lleva/usando/vistiendo/vestida de/vestido de | portant/porte/vêtu de/habillé en/qui porte/vêtue de/habillée en/coiffé de | trägt/gekleidet in/tragend/tragen/bekleidet mit | 穿着/戴着/穿/戴/身穿/头戴/披着/系着 | を着た/をかぶった/を着ている/をかぶっている/を着て/をかぶって/を身につけた/をかけた/を履いた/を巻いた/をつけた/をかぶる/を着る/を着けた
looking at | mirando/mira/mirando a/mirando hacia/contemplando/contempla/observando/observa/miran | regardant/regarde/qui regarde/contemplant/contemple/observant/regardent | schaut auf/betrachtet/blickt auf/blickend auf/schauend/sieht/anschauend/betrachtend/schaut | 看着/望着/看/望/注视着/凝视着/仰望/仰望着/俯瞰/俯瞰着/观察 | を見る/を見ている/を見上げる/を眺める/を眺めている/を見て/を見つめる/を見つめている/を見上げている/を見下ろす
sleeping | durmiendo/duerme/dormido/durmiente/duermen/dormida | dormant/dort/qui dort/endormi/endormie/dorment | schlafend/schläft/schlafende/schlafender/schlafen | 睡觉/睡着/正在睡觉的/睡觉的/沉睡/熟睡/在睡觉/正在睡觉 | 寝ている/眠る/眠っている/眠り/寝る/眠って
running | corriendo/corre/corren/corriendo por | courant/court/qui court/courent | rennend/rennt/läuft/laufend/rennen/laufen | 奔跑/跑步/跑/奔跑的/跑着/奔跑着 | 走る/走っている/駆ける/駆けている/走り回る
walking | caminando/camina/paseando/caminan/camina por/paseando por/pasea | marchant/marche/qui marche/marchent/se promenant/se promène/qui se promène/qui marchent | gehend/geht/spazierend/spaziert/gehen/spazieren/läuft durch | 走路/行走/散步/走着/散着步/走在/走过/漫步 | 歩く/歩いている/散歩する/散歩/歩き/歩いて
sitting | sentado/sentada/sentados/sentadas/se sienta | assis/assise/assises/assis sur/qui est assis | sitzend/sitzt/sitzen/sitzende | 坐在/坐着/坐 | 座る/座っている/座った/座り/腰掛ける
standing | de pie/parado/de pie en | debout/se tenant/se tient | stehend/steht/stehende/stehen | 站在/站着/站立/矗立/停在/停着 | 立つ/立っている/立ち/佇む/建つ/停まっている/止まっている
flying | volando/vuela/vuelan | volant/vole/qui vole/volent | fliegend/fliegt/fliegen/fliegende/fliegender | 飞翔/飞/飞行/飞着/飞过/飞翔的/飞行的 | 飛ぶ/飛んでいる/飛行する/飛び/飛んで
swimming | nadando/nada/nadan | nageant/nage/qui nage/nagent | schwimmend/schwimmt/schwimmen | 游泳/游/游着/游动 | 泳ぐ/泳いでいる/泳ぎ
playing | jugando/juega/juegan/tocando/toca/tocan | jouant/joue/qui joue/jouent/jouant de/joue de/jouant du/joue du | spielend/spielt/spielen/spielende/spielt auf | 玩耍/玩/玩着/嬉戏/弹/弹着/演奏/吹/拉着 | 遊ぶ/遊んでいる/遊び/を弾く/を弾いている/を演奏する/を吹く/を演奏している
dancing | bailando/baila/bailarina bailando | dansant/danse/dansent | tanzend/tanzt/tanzen | 跳舞/跳着舞/起舞 | 踊る/踊っている/踊りながら
eating | comiendo/come/comen/come una | mangeant/mange/mangent/qui mange | isst/essend/frisst/essen/fressend/essende | 吃/吃着 | を食べる/を食べている/食べ/食べている/食べる
reading | leyendo/lee | lisant/lit/qui lit | liest/lesend/lesende | 读/读着/阅读 | を読む/を読んでいる/読む/読んでいる
jumping | saltando/salta | sautant/saute/qui saute | springend/springt/hüpft | 跳跃/跳/跳起 | 跳ぶ/跳んでいる/ジャンプする/ジャンプしている/飛び跳ねる
singing | cantando/canta | chantant/chante/qui chante | singend/singt | 唱歌 | 歌う/歌っている
drinking | bebiendo/bebe/tomando | buvant/boit/qui boit | trinkend/trinkt | 喝 | を飲む/を飲んでいる
cooking | cocinando/cocina algo | cuisinant/qui cuisine | kochend/kocht | 做饭/烹饪 | 料理する/料理している
painting | pintando | peignant/peint | malend/malt | 画画/绘画 | 絵を描く/絵を描いている
writing | escribiendo/escribe | écrivant/écrit | schreibend/schreibt | 写/写字 | を書く/を書いている
smiling | sonriendo/sonríe/sonriente | souriant/souriante/sourit | lächelnd/lächelt | 微笑/微笑着/微笑的 | 微笑む/微笑んでいる/笑顔の
laughing | riendo/ríe | riant/rit/qui rit | lachend/lacht | 大笑/笑 | 笑う/笑っている
crying | llorando/llora | pleurant/pleure | weinend/weint | 哭/哭泣 | 泣く/泣いている
climbing | escalando/trepando/trepa | grimpant/grimpe/escaladant | kletternd/klettert | 爬/攀登 | 登る/登っている
lying | tumbado/acostado/acostada/tumbada | allongé/couché/allongée/couchée | liegend/liegt | 躺着/躺在/趴着/趴在/躺 | 横たわる/横になっている/寝そべる/寝そべっている
resting | descansando/descansa | se reposant/se repose | ruhend/ruht | 休息 | 休む/休んでいる
hiding | escondido/escondida/escondiéndose | caché/cachée | versteckt | 躲在/躲着 | 隠れる/隠れている
fighting | luchando/peleando/lucha | combattant/combat | kämpfend/kämpft | 战斗/打架 | 戦う/戦っている
chasing | persiguiendo/persigue | poursuivant/poursuit/chassant | jagend/jagt/verfolgt | 追着/追/追逐 | を追う/を追いかける/を追いかけている
kicking | pateando/patea | frappant dans/tape dans | tretend/tritt | 踢着/踢 | を蹴る/を蹴っている
throwing | lanzando/lanza/tirando | lançant/lance un | werfend/wirft | 扔/投 | を投げる/を投げている
catching | atrapando/atrapa | attrapant/attrape | fangend/fängt | 抓/接 | を捕まえる
pulling | tirando de/tira de | tirant/tire | ziehend/zieht | 拉着/拉 | を引く/を引いている
pushing | empujando/empuja | poussant/pousse | schiebend/schiebt | 推着/推 | を押す/を押している
floating | flotando/flota | flottant/flotte/flottent | schwebend/schwebt/schweben/treibend/treibt | 漂浮/飘着/漂浮着/飘浮/浮在 | 浮かぶ/浮かんでいる/漂う
sailing | navegando/navega | naviguant/navigue/voguant | segelnd/segelt | 航行/行驶 | 航海する/進む
rowing | remando/rema | ramant/rame | rudernd/rudert | 划船 | 漕ぐ/漕いでいる
surfing | surfeando/surfea | surfant/surfe | surfend/surft | 冲浪 | サーフィンする/サーフィンをする/サーフィンしている
skiing | esquiando/esquía | skiant/skie/faisant du ski | skifahrend/fährt ski | 滑雪 | スキーをする/スキーをしている/スキーする
skating | patinando/patina | patinant/patine | schlittschuhlaufend | 滑冰 | スケートをする/スケートする
driving | conduciendo/conduce/manejando | conduisant/conduit | fahrend/fährt | 开着/驾驶/驾驶着/开车 | を運転する/を運転している
cycling | pedaleando | pédalant | radelnd/radelt | 骑车 | 自転車に乗る
fishing | pescando/pesca | pêchant/pêche/qui pêche | angelnd/angelt/fischend | 钓鱼 | 釣りをする/釣りをしている/釣りする
working | trabajando/trabaja | travaillant/travaille | arbeitend/arbeitet | 工作 | 働く/働いている
studying | estudiando/estudia | étudiant/étudie | lernend/lernt | 学习 | 勉強する/勉強している
dreaming | soñando/sueña | rêvant/rêve | träumend/träumt | 做梦 | 夢を見る/夢を見ている
meditating | meditando/medita | méditant/médite | meditierend/meditiert | 冥想/打坐 | 瞑想する/瞑想している
praying | rezando/reza | priant/prie | betend/betet | 祈祷 | 祈る/祈っている
hugging | abrazando/abraza | embrassant/serrant dans ses bras | umarmend/umarmt | 拥抱/拥抱着 | を抱きしめる/を抱きしめている
kissing | besando/besa | embrasse | küssend/küsst | 亲吻 | にキスする/にキスをする
waiting | esperando/espera | attendant/attend | wartend/wartet | 等待/等 | 待つ/待っている
talking | hablando/habla | parlant/parle | sprechend/spricht/redet | 说话/交谈/聊天 | 話す/話している
howling | aullando/aúlla | hurlant/hurle | heulend/heult | 嚎叫/嗥叫 | 吠える/遠吠えする/遠吠えしている
roaring | rugiendo/ruge | rugissant/rugit | brüllend/brüllt | 咆哮/吼叫 | 咆哮する/吼える
grazing | pastando/pasta | broutant/broute/paissant | grasend/grast/weidend | 吃草 | 草を食べる/草を食べている
blooming | floreciendo/en flor | fleuri/en fleurs | blühend/blüht | 盛开/盛开的/开花 | 咲く/咲いている/咲き誇る
glowing | brillando/brilla/brillante | brillant/brille/lumineux/lumineuse | leuchtend/leuchtet/glühend | 发光的/发光/闪闪发光的 | 光る/光っている/輝く/輝いている
burning | ardiendo/arde | brûlant/brûle/en feu | brennend/brennt | 燃烧/燃烧的 | 燃える/燃えている
falling | cayendo/cae | tombant/tombe | fallend/fällt | 落下/飘落/掉落 | 落ちる/舞い落ちる/降る
rolling | rodando | roulant | rollend/rollt | 滚动 | 転がる
each other | el uno al otro/entre sí/uno al otro/mutuamente | l'un l'autre/mutuellement | einander/sich gegenseitig | 彼此/互相/对方 | お互い/互い
reading a book | | | | 看书/读书/看书的 | 読書する/読書している
`
