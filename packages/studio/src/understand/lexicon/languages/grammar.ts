/** Words of grammar: articles, numbers, prepositions, what one asks an illustrator for. `lexicon/languages.ts` says how a line is read. */
export const grammar = `
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
a flock of | una bandada de | une volée de | ein schwarm | 一群 | 群れの/の群れ
and | y/e/además de/junto con | et/ainsi que | und/sowie | 和/与/跟/还有/以及/及/并且 | と/そして/及び/や
or | o | ou | oder | 或 | または
with | con/con un/con una/acompañado de/acompañada de/lleno de/llena de | avec/avec un/avec une/avec des/accompagné de/plein de/pleine de/rempli de | mit/mit einem/mit einer/mit einen/voller/gefüllt mit/samt | 带着/带/伴着/有着/装满/摆满 | 付きの/と一緒に/と一緒の/のある/がある
without | sin/sin ningún/sin ninguna/nada de/no | sans/sans aucun/pas de/sans aucune/aucun | ohne/keine/kein/keinen/ohne ein/ohne eine | 没有/不要/没有任何/不含/无/不带 | なしで/なし/のない/がない/がいない/のいない/なしの/無しの/抜きの
in | en/dentro de/en el/en la/en los/en las/en un/en una/dentro del/dentro de un/dentro de una | dans/en/au milieu d'un/en plein/dans un/dans une/dans le/dans la | in/im/ins/in dem/in der/in den/in einem/in einer/mitten in | 在 | で/に/にいる/の中の/の中で/の中に/の中を/内の/では/には
on | sobre/encima de/en lo alto de/arriba de/posado en/posado sobre/posada en | sur/au sommet de/posé sur/perché sur/perchée sur/posée sur | auf/auf dem/auf der/oben auf/darauf |  | の上の/の上で/の上に/に止まる/に止まっている/にとまった/にとまる
under | bajo/debajo de/por debajo de | sous/en dessous de/au dessous de | unter/unterhalb |  | の下の/の下で/の下に/の真下の
behind | detrás de/atrás de | derrière/à l'arrière de | hinter/hinter dem/hinter der |  | の後ろの/の後ろに/の裏の/の裏に/の後ろで
in front of | delante de/frente a/enfrente de/ante | devant/en face de | vor/vor dem/vor einem/vor einer/vor der |  | の前の/の前に/の前で/の正面に/の正面の
next to | junto a/al lado de/cerca de/cerca del/al lado del/junto al/al lado de una/a la orilla de/a orillas de/al borde de | à côté de/près de/à côté du/à côté d'un/à côté d'une/auprès de/au bord de/au bord du/au bord d'un/à coté de/près d'un/près du/près d'une | neben/bei/am rand/nahe/in der nähe von/neben dem/neben der/neben einem/neben einer/nahe bei |  | の隣の/の隣に/の横の/の横に/のそばの/のそばに/のほとりの/のほとりで/のほとりに/のそばで/の脇の/の近くの/の近くで/の近くに
over | por encima de/encima del/sobrevolando/por encima del | au dessus de/au-dessus de/au dessus du/au dessus d'un/au dessus d'une/au dessus des/survolant | über/oberhalb/über dem/über der/über den/über einem/über einer |  | の上空の/の上空を/の上空に/の上空で
between | entre/en medio de | entre/au milieu de/parmi | zwischen/inmitten/zwischen dem |  | の間の/の間に/の間で
at | a/al/hacia | au/à/aux/vers | am/an/zur/zum/um/beim/nahe dem |  | へ/にて
of | de/del | de/du/des/d' | von/vom | 的 | の
through | a través de/por/a lo largo de/atravesando/cruzando/por el/por la/por un/por una | à travers/par/le long de/traversant/dans les rues de | durch/entlang/durch den/durch die/durch das/durch einen/durch eine | 穿过/沿着/经过 | を通って/に沿って/を通る/を渡る/を横切る
is | es/está/era/hay un | est/c'est/est un | ist/war | 是/就是 | です/は/である/だ
are | son/están | sont | sind |  | 
- | muy/está/hay/que/se/su/una imagen de/un dibujo de | très/qui/il y a/son/sa/une image de/un dessin de | sehr/es gibt/ein bild von/sein/seine/ihr/ihre | 着/了/正在/的样子/有/张 | が/を/も/いる/ある/な
seven | siete | sept | sieben | 七 | 七つの
eight | ocho | huit | acht | 八 | 八つの
nine | nueve | neuf | neun | 九 | 九つの
eleven | once | onze | elf | 十一 | 十一の
twelve | doce | douze | zwölf | 十二 | 十二の
a dozen | una docena de | une douzaine de | ein dutzend | 一打 | 一ダースの
twenty | veinte | vingt | zwanzig | 二十 | 二十の
hundreds of | cientos de/centenares de | des centaines de/centaines de | hunderte/hunderte von | 数百/成百上千的/上百 | 何百もの/数百の
a pair of | un par de | une paire de | ein paar | 一双/一对 | 一対の/一足の
a group of | un grupo de | un groupe de | eine gruppe | 一组/一帮 | 一群の/グループの
a herd of | una manada de/un rebaño de | un troupeau de | eine herde | 兽群 | 群れの
some | unos/unas/algunos | des | einige | 一点/有些 | いくらかの
another | otro/otra | un autre/une autre | ein anderer/eine andere/ein weiterer | 另一个/另一只 | もう一匹の/もう一つの/別の
the other | el otro/la otra | l'autre | der andere/die andere/das andere | 另外一只/另外一个 | 他の
one | uno | l'un/l'une | eines/einer | 其中一只/其中一个 | 一つは
both | ambos/ambas | tous les deux/les deux/toutes les deux | beide | 两者/都 | 両方/二人とも/どちらも
left of | a la izquierda de/a la izquierda del | à gauche de/à gauche du/à gauche d'un/à gauche d'une | links von/links vom/links neben |  | の左の/の左に/の左側の/の左側に
right of | a la derecha de/a la derecha del | à droite de/à droite du/à droite d'un/à droite d'une | rechts von/rechts vom/rechts neben |  | の右の/の右に/の右側の/の右側に
on the left | a la izquierda | à gauche | links | 左边是/在左边/左侧 | 左に/左側に
on the right | a la derecha | à droite | rechts | 右边是/在右边/右侧 | 右に/右側に
in the background | al fondo/en el fondo/de fondo | à l'arrière plan/en arrière plan/en fond/au fond | im hintergrund | 背景是/在背景中 | 背景に/奥に
in the foreground | en primer plano/en primer término | au premier plan | im vordergrund | 前景是/在前景中 | 手前に/前景に
inside | adentro de/en el interior de | à l'intérieur de/à l'intérieur d'un/à l'intérieur d'une | innerhalb/im inneren |  | の内側の
full of | repleto de/cubierto de/cubierta de | couvert de/couverte de | bedeckt mit | 布满/覆盖着 | でいっぱいの/に覆われた/だらけの
that says | que dice/con el texto/con las palabras/que pone/con la palabra/con la frase | qui dit/avec le texte/avec les mots/avec l'inscription/où il est écrit/portant l'inscription/avec le mot | mit der aufschrift/mit dem text/mit den worten/auf dem steht/mit dem wort | 上面写着/写着/写有/上写着/写道 | と書かれた/と書いてある/と書かれている/という文字の/という文字が書かれた
title | con el título/titulado/titulada/título | avec le titre/intitulé/intitulée/titre | mit dem titel/betitelt/titel | 标题为/标题/题为 | というタイトルの/タイトル
text | texto | texte | text/schriftzug/beschriftung | 文字 | 文字/テキスト
the same | el mismo/la misma/mismo/misma | le même/la même/même/les mêmes | derselbe/dieselbe/dasselbe/gleicher/gleiche/gleichen/gleichem/derselben/demselben | 同一只/同一个/相同的/相同/同样的/同样 | 同じ
this | este/esta/esto | ce/cette/cet | dieser/diese/dieses/diesem/diesen | 这个/这只/这位/这辆/这张 | この
my | mi/mis | mon/ma/mes | mein/meine/meinen/meinem/meiner | 我的 | 私の/僕の
her | sus | ses | seinem/seinen/seiner/ihrem/ihren/ihrer | 她的/他的/它的 | 彼女の/彼の
them | ellos/ellas | eux/elles | sie beide | 它们/他们/她们 | 彼ら/彼女たち
it | lo | lui | es | 它 | それ
put | pon/coloca/poner | mets/place/mettre | setze/stelle/lege | 放在/放到 | を置く/を置いて
draw | dibuja/crea/genera/haz/ilustra/dibújame/pinta | dessine/crée/génère/fais/dessine moi/peins | zeichne/erstelle/generiere/male/mach | 画/画一/绘制/生成/创建/请画/帮我画/创作/画一幅 | 描いて/描いてください/生成して/作って/作成して/を描いて/を描いてください/を生成して/を作って
use | usa/utiliza/usando/utilizando/usar | utilise/utilisant/utiliser/en utilisant | nutze/verwende/benutze/nimm/mit hilfe von | 使用/用/采用/以 | 使って/を使って/使用して/を使用して
style | estilo | style | stil | 风格/画风/样式/笔触 | スタイル/画風/作風/タッチ/風
in the style of | al estilo de/con el estilo de/en el estilo de/a la manera de/en estilo | dans le style de/à la manière de/dans le style d'/au style de/dans le style du/façon | im stil von/im stile von/im stil des/im stil der/nach art von | | 
for | para | pour | für | 为了/作为 | のための/として/ための
as | como | comme | als/wie | 像/作为 | のように/のような
to | hasta | jusqu'à | bis | 到 | まで/から
very | muy/tan | très/tellement | sehr/ganz | 非常/很/十分 | とても/非常に/すごく
`
