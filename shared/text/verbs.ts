/** Irregular past tenses that a person's account of their work uses; regular ones end in "ed". */
export const pastVerbs = new Set(
  `arose ate became began bet blew bought broke brought built bid caught chose came cut dealt did drew drove fed fell felt fought
  found flew forgot froze gave got grew had heard held hid hit kept knew laid led left lent let lit lost made meant met overcame oversaw
  paid put quit ran rang rebuilt redid reran reset rewrote rode rose said sat saw set sent shipped shook shot showed shut sold spent spoke split
  spun stood stuck struck swore swept taught took told thought threw tore undertook understood upheld went withdrew woke won wore
  wound wrote sang slept drank stole swam hung shrank underwent sought spread cast overrode outgrew`.split(/\s+/),
)

/** Verbs of doing: a sentence "I <verb>" with one of them tells a step. */
export const doingVerbs =
  /^(?:asked|called|wrote|built|made|took|ran|set|found|went|sat|put|drew|led|met|spoke|told|sent|gave|brought|cut|split|moved|changed|added|removed|replaced|tested|measured|checked|compared|created|designed|implemented|developed|deployed|shipped|rolled|printed|sorted|listed|mapped|traced|dug|pulled|read|looked|interviewed|visited|proposed|suggested|argued|persuaded|convinced|negotiated|organi[sz]ed|scheduled|arranged|coached|trained|taught|hired|paired|reviewed|rewrote|refactored|migrated|automated|documented|wrote|analy[sz]ed|investigated|identified|prioriti[sz]ed|escalated|presented|explained|shared|showed|started|began|stopped|decided|chose|picked|tried|worked|spent|walked|drove|contacted|emailed|phoned|coordinated|collaborated|launched|introduced|established|facilitated|ensured|defined|drafted|prepared|collected|gathered|counted|tracked|monitored|fixed|patched|rebuilt|restarted|rolled|configured|installed|redesigned|simplified|reorgani[sz]ed|delegated|assigned|agreed|offered|followed|learned|studied|used|turned|opened|closed|held|kept|posted|plotted|graphed|profiled|benchmarked|logged|searched|googled|queried|sampled|surveyed|observed|shadowed|requested|pushed|challenged|raised|flagged|stayed|took|came|told|apologi[sz]ed|promised|refunded|ordered|cleaned|labelled|labeled|marked|scanned|drafted)$/
