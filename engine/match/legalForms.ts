/** Legal forms of companies, folded and without punctuation: no part of the name. Longest first where one holds another. */
const spelledOut = [
  "societe a responsabilite limitee",
  "societe par actions simplifiee unipersonnelle",
  "societe par actions simplifiee",
  "societe anonyme",
  "societe civile immobiliere",
  "societe en nom collectif",
  "societe cooperative",
  "entreprise unipersonnelle a responsabilite limitee",
  "entreprise individuelle",
  "gesellschaft mit beschrankter haftung",
  "gesellschaft mit beschraenkter haftung",
  "aktiengesellschaft",
  "kommanditgesellschaft",
  "offene handelsgesellschaft",
  "unternehmergesellschaft",
  "gmbh et co kg",
  "gmbh et co kgaa",
  "ag et co kg",
  "co kg",
  "public limited company",
  "private limited company",
  "limited liability company",
  "limited liability partnership",
  "limited partnership",
  "joint stock company",
  "public joint stock company",
  "private limited",
  "co ltd",
  "company limited",
  "besloten vennootschap",
  "naamloze vennootschap",
  "vennootschap onder firma",
  "societa per azioni",
  "societa a responsabilita limitata",
  "sociedad limitada",
  "sociedad anonima",
  "sociedade anonima",
  "osakeyhtio",
  "aktiebolag",
  "aksjeselskap",
  "aktieselskab",
  "anpartsselskab",
  "spolka z ograniczona odpowiedzialnoscia",
  "spolka akcyjna",
  "sp z o o",
  "sp zoo",
  "s r o",
  "d o o",
];

const short = `sarl sas sasu sa eurl eirl ei sci snc scs sca scop scm selarl selas selurl gie sarlu earl gaec scea scpi sem scic
gmbh ag kg kgaa ohg ug ev gbr mbh ek ekfm ltd limited plc llp llc lp inc incorporated corp corporation co company bv nv vof cv
bvba sprl srl scrl asbl vzw spa snc sas sapa srls sl slu sau slp sll cb lda ltda oy oyj ab as asa aps is hb kb kft zrt bt nyrt
sro doo dd ad ood eood oao ooo zao pao jsc ojsc pjsc cjsc pty pte sdn bhd pvt kk gk pt tbk spzoo zoo spj ulc dac clg`;

export const legalForms: ReadonlySet<string> = new Set(short.split(/\s+/));

const longForms = new RegExp(`(^| )(?:${[...spelledOut].sort((a, b) => b.length - a.length).join("|")})(?= |$)`, "g");

/** A folded name without legal forms that are written out. */
export function withoutSpelledForms(name: string): string {
  return name.replace(longForms, "$1").trim();
}
