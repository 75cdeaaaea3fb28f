/** A family of words that speak alike. A trailing star stands for any ending. `name` is the reason shown; null quotes the word found, an empty one is never shown. */
export type WordFamily = { id: string; name: string | null; words: string }

/** Families are kept wide and plain: which part each speaks for, and how strongly, is learned (see weights.json). */
export const wordFamilies: readonly WordFamily[] = [
  {
    id: 'trouble',
    name: 'problem',
    words: `problem* issue issues complain* outage* bug bugs buggy error errors backlog* delay* shortage* bottleneck* crisis crises
      conflict* incident* alert alerts mess chaos chaotic tension* grievance* failure* fault* defect* leak leaks leaked leaking pain pains friction
      dispute* vulnerab* disaster* mistake mistakes downtime gap gaps hurdle* pressure churn* noise attrition turnover mismatch* duplicat*
      inconsisten* confusion trouble* emergency breach* escalation* obstacle* dissatisf* setback* drawback* concern concerns threat*`,
  },
  {
    id: 'going-wrong',
    name: 'problem',
    words: `failed failing fails fail broke broken breaking breaks crash* struggl* lost losing loses miss missing missed dropping declining
      stalled stalling collaps* suffer* drift* lagging lagged lag stuck blocked blocking wasted wasting ignored overwhelm* slowed degrad*
      spilling sinking shrinking slipping fell-behind expired expiring hanging timed-out died dies dying quit resigned left leaving lapsed
      neglected forgot forgotten silenced bounced hoarded cancel* refused overran burned burning exhausted flooded blamed blaming arguing shouted yelling`,
  },
  {
    id: 'bad-state',
    name: 'problem',
    words: `slow slower late broken manual manually unreliable outdated legacy ageing aging old unclear behind sparse frustrat* unhappy
      angry upset overdue difficult unstable poor poorly bad badly worse worst messy fragile brittle wrong incomplete undocumented tight short-staffed
      understaffed demotivated disengaged stale noisy scattered siloed fragmented tedious error-prone time-consuming costly expensive unpaid chaotic
      disorganized disorganised inefficient unable hard impossible annoyed stressed worried sceptical skeptical nervous scared tired confused`,
  },
  {
    id: 'nobody',
    name: 'nobody',
    words: `nobody nobody's no-one lacked lacks lacking lack couldnae undocumented neither unowned unassigned`,
  },
  {
    id: 'setting',
    name: '',
    words: `internship intern semester bachelor university college school course capstone thesis club startup start-up company companies firm department
      branch office plant hospital ward clinic shop store factory site county council charity bank agency team's company's industry market retail nonprofit
      classmates bootcamp volunteer* sophomore freshman junior senior predecessor background context located based founded merged merger acquired acquisition`,
  },
  {
    id: 'having-been',
    name: '',
    words: `was were had been existed existing contained consisted ran ran relied depended involved included required served used stood took cost seemed`,
  },
  {
    id: 'regularly',
    name: null,
    words: `every usually often always regularly normally typically frequently constantly daily weekly monthly nightly roughly repeatedly mornings evenings fridays mondays sometimes mostly whenever`,
  },
  {
    id: 'duty',
    name: null,
    words: `responsible responsibility responsibilities accountable tasked task assigned assignment appointed mandate charged commissioned mission duty owner owned
      owning ownership mine brief goal goals objective objectives aim target scope role expected supposed asked requested instructed entrusted volunteered`,
  },
  {
    id: 'must',
    name: '',
    words: `must needed need needs required requires ensure ensuring challenge deadline deadlines deliver achieve meet restore within minimi* successfully* timeline timeframe`,
  },
  {
    id: 'making',
    name: '',
    words: `built wrote created designed implemented developed deployed added moved replaced rewrote refactored migrated automated configured installed drafted
      drew made prototyped set introduced established launched rolled cached split merged patched fixed rebuilt modelled modeled trained cut printed produced
      documented prepared scripted integrated optimized optimised tuned reduced removed deleted scaled enabled switched restructured redesigned simplified
      organized organised scheduled arranged assigned delegated coordinated hired bought ordered calibrated repaired swapped chained put pulled sent posted shipped
      engineered architected leveraged applied adopted injected setup developing implementing creating building designing writing adding`,
  },
  {
    id: 'looking',
    name: '',
    words: `analy* investigated investigating identified identifying reviewed reviewing audited measured counted checked compared tested tried sampled surveyed interviewed observed
      shadowed researched research studied examined explored evaluated assessed mapped traced logged profiled queried tallied tracked monitored benchmarked
      debugged looked read listened watched walked searched asked verified validated reproduced replayed ranked listed collected gathered diagnosed plotted
      experimented simulated inspected inventoried dug rode sat timed ran`,
  },
  {
    id: 'telling',
    name: '',
    words: `told said called spoke met discussed explained presented proposed suggested showed shared convinced persuaded negotiated argued emailed phoned rang
      wrote communicated consulted collaborated aligned meeting meetings invited offered promised apologised apologized agreed briefed demonstrated escalated raised
      pitched recommended facilitated encouraged coached mentored taught helped supported guided paired worked listened clarified updated involved insisted bargained reassured approached`,
  },
  {
    id: 'objecting',
    name: '',
    words: `objected refused reluctant worried disagreed hated wary feared sceptical skeptical objection hesitant resisted resistance pushback doubted unsure convinced protested rejected insisted`,
  },
  {
    id: 'finding',
    name: '',
    words: `found noticed discovered realised realized turned saw showed revealed suggested pointed clustered cause caused causing root culprit because came understood confirmed learned figured spotted evidence`,
  },
  {
    id: 'reasoning',
    name: 'reason',
    words: `because rather instead chose decided considered alternative alternatives option options therefore whereas although since would prefer* trade-off trade-offs tradeoff tradeoffs reasoned figured thought believed hypothesis assumed first prioriti* so`,
  },
  {
    id: 'stepping',
    name: '',
    words: `first firstly second secondly third thirdly then next afterwards finally lastly meanwhile once before began started starting initially immediately personally together`,
  },
  {
    id: 'falling',
    name: null,
    words: `dropped fell decreased declined shrank reduced cut halved lowered lower fewer less down came-down reduction decrease minus eliminated stopped vanished disappeared shortened`,
  },
  {
    id: 'rising',
    name: null,
    words: `rose grew increased increase improved improvement improving climbed jumped doubled tripled up gained higher better faster more raised boosted exceeded accelerated beat surpassed quicker increasing growth boosting enhanced enhancing gains`,
  },
  {
    id: 'achieving',
    name: null,
    words: `result results resulted resulting outcome outcomes impact achieved achieving achievement succeeded success successful successfully completed completing delivered delivering launched launching released
      finished passed won approved accepted signed adopted solved resolved restored recovered worked allowed allowing enabled enabling helped helping led leading saved saving savings prevented avoided avoiding ended
      caught closed unblocked stabilised stabilized secured retained maintained earned gained ultimately overall eventually consequently zero renewed back`,
  },
  {
    id: 'pleasing',
    name: null,
    words: `happy satisfied satisfaction pleased impressed thanked thank thanks praised appreciated appreciation appreciative feedback award awarded promotion promoted recognised recognized recognition
      grateful trust trusted compliment* commended credited credit acknowledged acknowledged kudos positive congratulated bonus nominated featured admired respected loved relationship`,
  },
  {
    id: 'afterwards',
    name: 'after',
    words: `later after since afterwards eventually following subsequent subsequently thereafter ago within end`,
  },
  {
    id: 'nothing-left',
    name: '',
    words: `none zero not-one never no without every all both entire everyone everything nothing`,
  },
  {
    id: 'learning',
    name: null,
    words: `learned learnt learn learning learnings lesson lessons taught teaches realised realized takeaway takeaways insight hindsight reflect* reflection experience mistake differently importance
      mindset perspective humbling understood understanding appreciate remind reminded habit humility valuable value growth lesson-learned principle stuck`,
  },
  {
    id: 'nowadays',
    name: null,
    words: `now today nowadays currently still since onwards forward future always anymore ever standard default routine`,
  },
  {
    id: 'artifact',
    name: null,
    words: `checklist checklists runbook runbooks playbook* postmortem* post-mortem* retrospective* template templates guideline* guide onboarding wiki handbook documentation docs documented
      training rule rules policy policies procedure procedures process practice practices standard norm manual plan cheat-sheet form note page pages sheet calendar alarm monitoring test tests check checks board review reviews how-to step`,
  },
  {
    id: 'carried-on',
    name: null,
    words: `adopted reused reuse reuses uses use used using maintains maintained owns runs run owned continues keeps teach teaches follows follow asks shares shared spread copied others other teams squads branches across newcomers starters hires successors permanent`,
  },
  {
    id: 'better-way',
    name: '',
    words: `should ought important importance matters matter key better best never always don't must people anyone someone you your often means need trust before`,
  },
  {
    id: 'story-talk',
    name: 'left out',
    words: `todo story stories interview interviewer draft notes note lol haha hello hi hey namaste regards cheers sorry btw anyway intro slide deck poster resume cv podcast raw recap question remember appendix references education hobbies attached fwd re paste pasted reminder`,
  },
]
