/** Legal forms of companies that are written out, folded and without punctuation, each with its short form behind the colon. */
const spelledOut = [
  "societe a responsabilite limitee:sarl",
  "societe par actions simplifiee unipersonnelle:sasu",
  "societe par actions simplifiee:sas",
  "societe anonyme:sa",
  "societe civile immobiliere:sci",
  "societe en nom collectif:snc",
  "societe cooperative:scop",
  "entreprise unipersonnelle a responsabilite limitee:eurl",
  "entreprise individuelle:ei",
  "gesellschaft mit beschrankter haftung:gmbh",
  "gesellschaft mit beschraenkter haftung:gmbh",
  "aktiengesellschaft:ag",
  "kommanditgesellschaft:kg",
  "offene handelsgesellschaft:ohg",
  "unternehmergesellschaft:ug",
  "gmbh et co kg:kg",
  "gmbh et co kgaa:kgaa",
  "ag et co kg:kg",
  "co kg:kg",
  "public limited company:plc",
  "private limited company:ltd",
  "limited liability company:llc",
  "limited liability partnership:llp",
  "limited partnership:lp",
  "joint stock company:jsc",
  "public joint stock company:pjsc",
  "open joint stock company:ojsc",
  "closed joint stock company:cjsc",
  "oao:ojsc",
  "zao:cjsc",
  "pao:pjsc",
  "ooo:llc",
  "private limited:ltd",
  "co ltd:ltd",
  "company limited:ltd",
  "besloten vennootschap:bv",
  "naamloze vennootschap:nv",
  "vennootschap onder firma:vof",
  "societa per azioni:spa",
  "societa a responsabilita limitata:srl",
  "sociedad limitada:sl",
  "sociedad anonima:sa",
  "sociedade anonima:sa",
  "osakeyhtio:oy",
  "aktiebolag:ab",
  "aksjeselskap:as",
  "aktieselskab:as",
  "anpartsselskab:aps",
  "spolka z ograniczona odpowiedzialnoscia:spzoo",
  "spolka akcyjna:sa",
  "sp z o o:spzoo",
  "sp zoo:spzoo",
  "s r o:sro",
  "d o o:doo",
  "societe civile:sc",
  "societe par actions:sas",
  "societe d exercice liberal a responsabilite limitee:selarl",
  "societe en commandite par actions:sca",
  "societe cooperative et participative:scop",
  "groupement d interet economique:gie",
  "ug haftungsbeschrankt:ug",
  "haftungsbeschrankt:ug",
  "eingetragener kaufmann:ek",
  "eingetragene genossenschaft:eg",
  "eingetragener verein:ev",
  "sociedad de responsabilidad limitada:sl",
  "sociedade limitada:lda",
  "societa in nome collettivo:snc",
  "societa in accomandita semplice:sas",
  "commanditaire vennootschap:cv",
  "besloten vennootschap met beperkte aansprakelijkheid:bv",
  "akciova spolecnost:as",
  "spolecnost s rucenim omezenym:sro",
  "korlatolt felelossegu tarsasag:kft",
  "drustvo s ogranicenom odgovornoscu:doo",
  "spolka jawna:spj",
  "spolka komandytowa:spk",
  "osakeyhtio julkinen:oyj",
  "sp z oo:spzoo",
  "spol s r o:sro",
  "a s:as",
  "kabushiki kaisha:kk",
  "proprietary limited:pty",
  "pty ltd:pty",
  "pte ltd:pte",
  "pvt ltd:pvt",
  "private ltd:pvt",
  "sdn bhd:sdn",
  "limited:ltd",
  "incorporated:inc",
  "corporation:corp",
  "company:co",
];

const short = `sarl sas sasu sa eurl eirl ei sci snc scs sca scop scm selarl selas selurl gie sarlu earl gaec scea scpi sem scic
gmbh ag kg kgaa ohg ug ev gbr mbh ek ekfm ltd limited plc llp llc lp inc incorporated corp corporation co company bv nv vof cv
bvba sprl srl scrl asbl vzw spa snc sas sapa srls sl slu sau slp sll cb lda ltda sc eg spk oy oyj ab as asa aps is hb kb kft zrt bt nyrt
sro doo dd ad ood eood oao ooo zao pao jsc ojsc pjsc cjsc pty pte sdn bhd pvt kk gk pt tbk spzoo zoo spj ulc dac clg`;

export const legalForms: ReadonlySet<string> = new Set(short.split(/\s+/));

const shortForms = new Map(
  spelledOut.flatMap((pair) => {
    const [long = "", short = ""] = pair.split(":");
    return ["societe", "soc", "ste"].map((word) => [long.replace(/^societe\b/, word), short] as const);
  }),
);
const longForms = new RegExp(
  `(?<= |^)(?:${[...shortForms.keys()].sort((a, b) => b.length - a.length).join("|")})(?= |$)`,
  "g",
);

/** A folded name with legal forms that are written out made short. */
export function withShortForms(name: string): string {
  return name.replace(longForms, (form) => shortForms.get(form) ?? form);
}
