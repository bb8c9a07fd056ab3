/** First names that stand for one another, French and English: the formal one first, a group a line. */
const groups = `
robert rob bob bobby robbie bert
william bill will billy willy liam willie
richard rick dick rich ricky richie
james jim jimmy jamie jem
john jack johnny jon johnnie
joseph joe joey jo josef
michael mike mick mickey mich mitch michel
charles charlie chuck chas chip charly
edward ed eddie ted ned teddy
thomas tom tommy thom
daniel dan danny dany
david dave davy
matthew matt matty mathew mat matthieu mathieu matheo
christopher chris kit topher christophe
nicholas nick nicky nicolas nico
anthony tony ant antony antoine toni
andrew andy drew
alexander alex sandy sasha xander alexandre
benjamin ben benny benji benj
samuel sam sammy
steven steve stephen stevie
gregory greg gregoire
jeffrey jeff geoff geoffrey
kenneth ken kenny
ronald ron ronnie
donald don donnie
raymond ray
lawrence larry laurie laurence
leonard leo len lenny leonardo
frederick fred freddie freddy frederic frederik
francis frank fran franck
henry harry hank hal henri
arthur art artie
albert al bert bertie
alfred alf alfie fred
peter pete petey
patrick pat paddy patricia
philip phil phillip philippe
timothy tim timmy
theodore ted teddy theo
vincent vince vinny
walter walt wally
zachary zach zack
jonathan jon nathan jonny
joshua josh
jacob jake jakob
nathaniel nat nate nathan
gerald gerry jerry gerard
eugene gene
ernest ernie
stanley stan
reginald reg reggie
douglas doug
elizabeth liz beth betty lizzie eliza lisa elsie bess libby elisabeth babette
margaret maggie meg peggy madge marge margie greta
katherine kate katie kathy cathy catherine kathryn kat kitty cath
susan sue suzie susie suzanne susanne
patricia pat patty trish tricia
jennifer jen jenny jenn
barbara barb babs
deborah deb debbie debra
rebecca becky becca
victoria vicky vic tori vicki
alexandra alex sandra lexie alexa alix
dorothy dot dottie dolly
mary molly polly mae may marie
sarah sally sadie sara
helen nell ellie nellie helena helene
eleanor ellie nell nora leonora eleonore
abigail abby gail
amanda mandy
christine chris tina christina chrissy kris christelle
jacqueline jackie jacky
jessica jess jessie
judith judy
kimberly kim
pamela pam
samantha sam
stephanie steph stephie fanny
theresa terry tess tessa therese teresa
veronica ronnie vera veronique vero
virginia ginny ginger
janet jan jane
rosemary rose rosie
anne annie ann nan nancy anna anita
josephine josie jo
isabelle isa bella isabel isabella belle
guillaume guigui will
jean-francois jeff jef
jean-claude jc
jean-pierre jp
jean-baptiste jb
jean-marc jm
francois franck fanfan
stephane steph
sebastien seb bastien
emmanuel manu emmanuelle manuel
maxime max maximilien
alexis alex
laurent lolo laurence lau
dominique dom domi
veronique vero
valerie val
sandrine sandie sandy
caroline caro
sophie so
florence flo
florian flo
nathalie nath natalie nat
delphine del
charlotte cha charlie
beatrice bea
bernadette nadette
bernard nanard
jerome jey
julien juju jul
julie juju
fabrice fab
fabien fab
thierry titi
yannick yann
olivier oliv olive
frederique fred
genevieve ginette
gabriel gab gaby
gabrielle gab gaby
monique momo
raphael raph rafael
romain rom
ludovic ludo
edouard ed eddy
mohamed mo momo mohammed muhammad
xavier xav
clementine clem
clement clem
corinne coco
severine sev
virginie virg
marie-christine mc
marie-claude mc
catherine cathy kathy
jocelyne joce
michele mimi
micheline mimi
madeleine mado
marguerite margot
georges jojo
josette jo
joelle jo
louis loulou lou
louise loulou lou
leonie leo
augustin gus
auguste gus
gustave gus
barthelemy bart
benoit ben
cecile cec
claire clairette
christiane cricri
elodie elo
emilie emi mimi
geraldine gege
gerard gege
jeanne jeannette
lucien lulu
lucie lulu
marcel marcelo
melanie mel
melissa mel
pascal pas
pierre pierrot
rene nene
roger rog
simone simonette
sylvie syl
theophile theo
tristan tris
victor vic
vincent vince
zoe zo
tobias toby
cornelius neil
francisco paco pancho curro fran kiko
jose pepe chepe
ignacio nacho
guillermo memo guille
enrique quique kike
manuel manolo manu
antonio tono toni tonio
dolores lola lolita
concepcion concha conchita
mercedes merche
rosario charo
giuseppe beppe peppe pino
luigi gigi
giovanni gianni
salvatore toto
johannes hans johann hannes
josef sepp
heinrich heinz heiner
friedrich fritz
ulrich uli
wolfgang wolf
matthias matze
sebastian basti
katharina kathi katja
jakub kuba
malgorzata gosia
katarzyna kasia
krzysztof krzys
aleksandra ola
joanna asia
`;

const groupsOf = new Map<string, Set<number>>();
groups
  .trim()
  .split("\n")
  .forEach((line, group) => {
    for (const name of line.split(" ")) groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(group));
  });

/** Whether two folded first names are known to be said for one another. */
export function areNicknames(left: string, right: string): boolean {
  const theirs = groupsOf.get(right);
  return theirs !== undefined && [...(groupsOf.get(left) ?? [])].some((group) => theirs.has(group));
}

/** Whether a folded word is among the first names that have short forms. */
export function hasShortForms(word: string): boolean {
  return groupsOf.has(word);
}
