import { hasShortForms } from "./nicknames.ts";

/** First names that are common in Europe and America, folded: what tells a person's name from a company's, and first from last. */
const common = new Set(
  `adam adele adrian adrien agathe agnes agnieszka ahmed aisha alain alan alberto alessandra alessandro alessia alexandra alexia
alexis alice alicia aline alison alvaro amandine amelie amina amy ana anais andre andrea andreas andree angela angelique angelo
anita anja anke anna anne annette annick annie antje anton antonia antonio april ariane arnaud arthur astrid audrey aurelie
aurelien aurore axel barbara bastien beatrice beatriz benedicte benoit bernard bernd bernadette bertrand birgit blandine
brian brigitte bruno bryan camille carina carine carla carlos carmen carol carole carolina caroline cecile cedric celia celine
chantal charlotte chiara chloe christa christian christiane christina christine christel claire clara claude claudia claudine
clemence clement colette corinne craig cristina cyril cyrille cynthia damien daniela daniele danielle david davide deborah delphine
denis denise dennis diana diane didier diego dieter dimitri dirk dominik dominique doris dorothee dorothea edgar edith edouard
edwige elena eleonore elias elise eliane ellen elodie elsa emilie emilio emily emma emmanuel emmanuelle enrico enzo eric erica
erik estelle esther ethan etienne eva evelyne fabian fabien fabienne fabio fabrice fanny fatima federica federico felix fernand
fernando filip filippo flavie flora florence florian fraser francesca francesco francine francois francoise franz frederique
gabriel gabriela gabriele gabrielle gael gaelle gaston gauthier genevieve george georges georgette geraldine gerhard germain
gilbert gilles gisele giulia giulio gloria guido guillaume gunter gustavo guy gwenaelle hannah hans harald heike helena helene
helga hendrik herbert herve holger huguette hugo ian ines ingo ingrid irene irina isabel isabella isabelle ivan jacqueline
jacques jan jana jane janet janine jason javier jean jeanne jeannine jennifer jens jeremy jeremie jerome jessica joachim joan
joanna joao joel joelle johan johanna johanne jonas jordan jorge jose josette josiane josiane juan judith juergen jules julia julie
julien juliette juliana jurgen justin justine karen karim karin karine karl karsten kevin kirsten klaus kurt laetitia lara lars
laura laurent laure laurence lea leila lena leon leonie leslie liliane lina linda lionel lisa loic lorenzo lothar louis louise
luc luca lucas lucia lucie lucien ludovic luis lukas lydia lydie madeleine mael magali magalie maite malika manfred manon manuel
manuela marc marcel marcelle marco marcus marek margot maria mariana marie marina mario marion marjorie mark markus marlene marta
martha martin martina martine mary maryse mateo mathilde matteo maud maurice max maxence maxime maya melanie melissa mercedes
michaela michel michele micheline michelle miguel mireille mohamed mohammed moritz muriel mustapha myriam nadege nadia nadine
nancy natacha natalia natalie nathalie nelly nicole niklas nils nina noah noel noelle noemie nora norbert octave odette odile
olaf oleg olga oliver olivia olivier oscar pablo paola paolo pascal pascale patrice patricia patrick paul paula paulette paulo
pauline pedro petra peter philippe pierre pierrette pietro piotr quentin rachel rachid rafael rainer ralf ramon raoul raphael raul
rebecca regine regis reinhard remi remy renata renate renaud rene renee ricardo riccardo roberta roberto robin rodolphe roger roland
rolf romain roman romane rosa rosario rose rudolf ruth ryan sabine sabrina salvador samantha samir samira sandra sandrine sara
sarah scott sean sebastien sergio serge severine sharon silke silvia simon simone simona sofia solange sonia sophia sophie stefan
stefania stefanie stefano steffen stella stephane stephanie susana susanne suzanne sven sylvain sylvia sylviane sylvie tania tanja
tatiana tanguy teresa thea theo theresa therese thibault thibaut thierry thorsten tiphaine tom tomas tomasz torsten tristan tyler
ulrike ursula ute valentin valentina valeria valerie vanessa vera veronica veronique victor victoria vincent viola virginie
viviane vladimir walter werner wilfried wolfgang xavier yan yann yannick yasmine yohan yolande youssef yves yvette yvonne zoe`.split(
    /\s+/,
  ),
);

/** Whether a folded word is known as a first name. */
export function isFirstName(word: string): boolean {
  return common.has(word) || hasShortForms(word);
}
