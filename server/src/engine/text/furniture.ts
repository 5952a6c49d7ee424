/**
 * What page furniture says: the labels, prompts and notices that news sites print around an article, as people paste
 * them along. Patterns over one line; a line is furniture only as a whole, so that a sentence that speaks of sharing or
 * subscribing is none. Data and one look-up; knows nothing of where the line stands.
 */

/**
 * `line` stands alone; `section` opens the footer of a page, if nothing but labels follows; `list` also heads a list of
 * other articles in the middle of one.
 */
export type Furniture = 'line' | 'section' | 'list';

/** What the line is, or null when its words may be the article's. */
export function furnitureOf(line: string): Furniture | null {
  if (CODE.test(line)) return 'line';
  const bare = line.replace(DECORATION_BEFORE, '').replace(DECORATION_AFTER, '').replaceAll(/\s+/gu, ' ');
  if (bare === '') return null;
  const first = /^[\p{L}\p{N}]+/u.exec(bare)?.[0].toLowerCase() ?? '';
  for (const [kind, pattern] of PATTERNS.get(/^\d/u.test(first) ? '0' : first) ?? [])
    if (pattern.test(bare)) return kind;
  for (const [kind, pattern] of ANYWHERE) if (pattern.test(bare)) return kind;
  return null;
}

/** Marks around a label, and the placeholder that one page builder leaves in advertisements. */
const DECORATION_BEFORE = /^[\s\-–—*•‣▪●|>»›=~_#→►▶▼✕×[(]+/u;
const DECORATION_AFTER = /(?:[\s\-–—*•|>»›=~_→►▶▼✕×\])]|spot_img)+$/u;

/** Program text, style sheets and tags left over: a line of nothing else. */
const CODE = new RegExp(
  [
    String.raw`^(?:\s*<\/?[a-z][^<>]*>|\s*<!--.*-->|\s*&nbsp;)+\s*$`,
    String.raw`^\s*(?:window|document|googletag|dataLayer|jQuery|gtag|ga|fbq|_gaq|var|let|const)\b[\w.]*\s*(?:[=(.[]|\w+\s*=).*[;{})\]]\s*$`,
    String.raw`^\s*(?:\(function|function\s*\(|\$\(|\}\)?\(?\)?;|\/\*.*\*\/|@media\b|@import\b|\/\/\s*<!\[CDATA).*$`,
    String.raw`^\s*[.#][\w-]+(?:[\s,>][.#\w-]+)*\s*\{.*\}?\s*$`,
    String.raw`^\s*\[(?:embed|caption|gallery|video|audio|vc_\w+|et_pb_\w+|\/\w+)\b[^\]]*\].*$`,
    String.raw`^\s*\{\{.*\}\}\s*$`,
    String.raw`^\s*(?:\[ad[\w\s-]*\]|\(adsbygoogle.*|spot_img\S*)\s*$`,
  ].join('|'),
  'iu',
);

type Rule = readonly [Furniture, RegExp];

const NETWORK = String.raw`(?:facebook|twitter|x|whats ?app|telegram|linked ?in|pinterest|reddit|instagram|tiktok|youtube|tumblr|vk|e-?mail|messenger|threads|bluesky|mastodon|viber|flipboard|pocket|print|rss|snapchat|google\+?|google news|copy(?: link)?|link|share|tweet|save|more|sms|line|weibo|wechat|xing)`;
const ITEMS = String.raw`(?:news|articles?|stor(?:y|ies)|posts?|headlines?|videos?|coverage|content|reading|topics?|updates?|galler(?:y|ies)|photos?|podcasts?|reports?|features?|links?|analysis|opinion|columns?|items?|pieces?|blogs?)`;
const SECTION = String.raw`(?: (?:world|local|national|international|us|uk|sports?|business|politics|opinion|entertainment|top|breaking|latest|other|more))?`;

const rule = (kind: Furniture, source: string): Rule => [kind, new RegExp(`^(?:${source})$`, 'iu')];

/** By the line's first word, so that an ordinary line costs one look-up. */
const PATTERNS: ReadonlyMap<string, readonly Rule[]> = byFirstWord([
  // Advertisements
  ['advertisement advertisements advertising advertorial advert ad ads', rule('line', String.raw`(?:advertisement|advertising|advert|ads?|advertorial)s?(?: ?feature)?(?: [-–|:] ?\S+)?(?:\W*advertisement)*[:.]?`)],
  ['advertisement', rule('line', String.raw`advertisement(?: ?\. ?| [-–|] )?(?:scroll|story|article|continues?).{0,60}`)],
  ['story article content scroll skip', rule('line', String.raw`(?:(?:this )?(?:story|article|content)|scroll(?: down)?|skip)\b.{0,20}\b(?:below|after|past|to|following)?\b.{0,12}\b(?:ad|advert|advertisement|continue)s?\b(?: reading)?[.:]?`)],
  ['sponsored promoted paid partner brought presented', rule('line', String.raw`(?:sponsored|promoted|paid|partner)(?: (?:content|links?|post|stories|by .{1,40}|for by .{1,40}|message|feature|advertisement))?[:.]?`)],
  // Sharing and following
  ['share', rule('section', String.raw`share(?: (?:this|the))?(?: ${ITEMS})?(?: (?:on|via|to|with|by|using) (?:${NETWORK}|your (?:friends|network)|friends|social media)(?:(?:, | and |, and | or )${NETWORK})*)?(?: with .{1,30})?[:.!]?`)],
  ['share', rule('section', String.raw`share(?: (?:this|the) ${ITEMS})?(?: ?[:|])? (?:(?:on )?${NETWORK}[\s,|/]*)+[:.]?`)],
  ['share sharing', rule('section', String.raw`shar(?:e|ing)(?: (?:options|icon|button|full article|links?|tools?|bar|is caring|on social media|your thoughts.{0,40}))[:.!]?`)],
  ['facebook twitter whatsapp telegram linkedin pinterest reddit email tweet print instagram flipboard copy save pocket rss', rule('section', String.raw`${NETWORK}(?:[\s,|/•·]+${NETWORK})+`)],
  ['facebook twitter whatsapp telegram linkedin pinterest reddit email tweet print instagram flipboard pocket rss', rule('line', String.raw`(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|e-?mail|tweet|print|instagram|flipboard|pocket|rss)(?: (?:this|icon|logo|share|messenger|this ${ITEMS}|article|link))?`)],
  ['copy copied link', rule('line', String.raw`(?:copy(?: (?:the |this )?(?:link|url))?(?: to clipboard)?|link copied!?|copied(?: to clipboard)?!?)`)],
  ['click tap', rule('line', String.raw`(?:click|tap)(?: on)? (?:to|here)\b.{0,70}(?:share|print|e-?mail|opens in new window|enlarge|expand|play|zoom|subscribe|read|see|view|watch|join|follow|download|sign up|comment|here|copy|unmute|listen)\b.{0,60}`)],
  ['like', rule('section', String.raw`like(?: this| us on facebook| loading)[:.…!]*|like what you(?:'|’)re reading\?.{0,80}`)],
  ['follow', rule('line', String.raw`follow (?:us|our|me|@\w+|.{1,40}) (?:on|via|in) (?:${NETWORK}|our)(?:(?:, | and |, and | or |\/| )(?:on )?${NETWORK})*.{0,40}|follow (?:us|me|topics|on ${NETWORK})[:.!]?`)],
  ['join', rule('line', String.raw`join (?:us|our|the|.{1,20}(?:'|’)s) (?:on )?(?:${NETWORK}|conversation|discussion|debate|newsletter|mailing list|channel|group|community)\b.{0,60}`)],
  // Comments
  ['leave', rule('section', String.raw`leave (?:a|your|us a) (?:reply|comment|message|response)(?: below)?(?: to .{1,60})?(?: ?cancel reply)?[:.!]?`)],
  ['your', rule('section', String.raw`your e-?mail address will not be published.{0,80}|your (?:name|e-?mail|comment|message|review|rating)(?: address)?(?: \(?(?:required|optional)\)?)? ?\*?:?`)],
  ['required', rule('line', String.raw`required fields are marked.{0,10}`)],
  ['save', rule('line', String.raw`save my name,? e-?mail.{0,90}|save(?: (?:this|for later|article|story))?`)],
  ['post submit cancel add write view show hide read see load no be', rule('section', String.raw`(?:post|submit|cancel|add|write|view|show|hide|read|see|load|no|be the first to)(?: (?:a|your|the|all|more|first|new|to))* (?:comments?|reply|replies|review)(?: yet| \(\d+\)| here| below)?[:.!]?`)],
  ['comments comment', rule('section', String.raw`comments?(?: ?\(?\d+\)?| ?\*| section| policy| guidelines| below| are closed| are off.{0,30}| on this (?:story|article).{0,30})?[:.]?`)],
  ['0', rule('section', String.raw`\d[\d,.]*k? (?:comments?|repl(?:y|ies)|responses?|thoughts on .{1,120})`)],
  ['notify', rule('line', String.raw`notify me (?:of|when|by|via).{1,60}`)],
  ['please', rule('line', String.raw`please (?:log ?in|sign in|register|subscribe|enable (?:javascript|cookies)|turn on javascript|enter (?:a valid|your) .{1,40}|disable your ad ?blocker|whitelist|share (?:this|the) ${ITEMS}|note:? comments|support|read our (?:comment|privacy|terms))\b.{0,100}`)],
  ['name email website', rule('line', String.raw`(?:name|e-?mail|website)(?: address)?(?: ?\*| ?\(required\)| ?:)`)],
  ['what have got', rule('section', String.raw`what do you think\?.{0,60}(?:comments?|below).{0,20}|have (?:your say|a (?:story|news) tip\b.{0,80})[:.!]?|got a (?:story|tip|news tip)\b.{0,90}`)],
  // Other articles
  ['related', rule('list', String.raw`related(?: to this)?${SECTION}(?: ${ITEMS})?(?: ${ITEMS})?[:.]?`)],
  ['related', rule('line', String.raw`related(?: ${ITEMS})?(?: ?[:|]| [-–—]) ?.{3,140}`)],
  ['latest', rule('list', String.raw`(?:the )?(?:very )?latest(?: (?:from|in|on) .{2,40}|${SECTION} ${ITEMS}(?: (?:from|in|on) .{2,40})?)?[:.]?`)],
  ['newer older previous next', rule('section', String.raw`(?:newer|older|previous|next)(?: ${ITEMS}| page)(?:[:»>].{0,120})?`)],
  ['previous next', rule('section', String.raw`(?:previous|next)`)],
  ['most', rule('list', String.raw`most (?:read|viewed|popular|watched|shared|commented|recent|discussed|e-?mailed|liked|clicked|listened)(?: ${ITEMS})?(?: (?:in|on|from|this|today|now)\b.{0,40})?[:.]?`)],
  ['trending popular featured recommended suggested', rule('list', String.raw`(?:trending|popular|featured|recommended|suggested)(?: (?:now|today|right now|this week|${ITEMS}|topics|for you|by .{2,30}|from .{2,30}|in .{2,30}|on .{2,30}))*[:.]?`)],
  ['top breaking other further additional', rule('list', String.raw`(?:top|breaking|other|further|additional) ${ITEMS}(?: (?:today|of the day|this week|now|from .{2,30}|in .{2,30}))?[:.]?`)],
  ['more', rule('list', String.raw`more(?:${SECTION} ${ITEMS}(?: (?:from|in|on|about|like this|by) ?.{0,40})?| (?:like this|for you|to read|to explore|about this|on this (?:story|topic)|information))[:.]?`)],
  ['editor editors', rule('list', String.raw`editor(?:'|’)?s?(?:'|’)? (?:picks?|choice|recommendations?)[:.]?`)],
  ['you', rule('list', String.raw`you (?:may|might|could|will|(?:'|’)ll)(?: also)?(?: be interested in| like| enjoy| love| have missed| want to read)(?: (?:these|this|to read))?(?: ${ITEMS})?[:.…]*`)],
  ['what up', rule('list', String.raw`what to read next|what(?:'|’)s (?:next|new|trending|hot)|up next|what others are reading`)],
  ['in from around', rule('list', String.raw`in case you missed it[:.]?|in other news[:.]?|(?:from )?around (?:the web|our network|the network)|from (?:the web|our (?:partners|sponsors|advertisers|archives?))[:.]?`)],
  ['read see also dont don keep continue find learn view', rule('line', String.raw`(?:read|see|view|find|learn|explore|discover|get|keep reading|continue reading|don(?:'|’)?t miss|also read|also see|read also|see also)(?: (?:more|also|next|on|it|this|the|full|original|rest|complete|entire|whole|${ITEMS}|here|below|in full|about (?:this|it|us)|of|at|from|out|now|all|our|reading|below|how|why))*(?: ?[>»→]+)?[:.…]*`)],
  ['read see also don keep continue', rule('line', String.raw`(?:read (?:more|also|next|this|the (?:full|original) (?:story|article|report|post))|see also|also read|also see|don(?:'|’)?t miss|continue reading)(?: (?:from|at|on|about|in) [^.]{1,40})?(?: ?[:|]| [-–—>»]) ?.{0,140}`)],
  ['read', rule('line', String.raw`read (?:more|the (?:full|original|entire) (?:story|article|report|post|piece)|the rest|it|the whole thing)(?: (?:of (?:the|this) \w+|from|at|on|in|about)\b)? ?(?:here|at [^.\s]+(?: [^.\s]+){0,3})?[.:]?`)],
  ['this', rule('line', String.raw`this (?:article|story|post|page|content) is (?:more than|over|about|from|only available|for (?:subscribers|members)|now closed|closed to|no longer available|part of our .{3,50}|available (?:only )?to (?:subscribers|members))\b.{0,60}`)],
  ['this', rule('line', String.raw`this (?:(?:web)?site|page|video|content|feature) (?:uses|requires|is protected by|is not available|can not be|cannot be|is no longer|has been removed|will (?:start|begin|play)|is restricted)\b.{0,120}`)],
  ['tags tagged topics filed categories category posted keywords labels sections', rule('section', String.raw`(?:tags?|tagged(?: (?:in|with|as))?|(?:related )?topics?|filed (?:under|in|to)|categor(?:y|ies)|posted in|keywords|labels|sections?|more on)(?: ?:| )(?: ?[\p{L}\p{N}][^.!?]{0,160})?`)],
  // Counters and dates of the page
  ['0', rule('line', String.raw`\d[\d,.]*k? (?:total )?(?:views?|shares?|likes?|reads?|retweets?|tweets?|reactions?|votes?|claps?|followers?|subscribers?|visits?|hits?|clicks?)(?:[\s,.|·•]+(?:and )?\d[\d,.]*k? (?:\w+ )?(?:views?|shares?|likes?|reads?|comments?|reactions?)(?: (?:today|so far|this week|total))?)*(?: (?:today|so far|total))?`)],
  ['0', rule('line', String.raw`\d+ ?(?:-|–)? ?min(?:ute)?s?(?:(?:'|’)?s?)?(?: |-)(?:read|listen|watch|reading(?: time)?|ago)|\d+ (?:seconds?|hours?|days?|weeks?|months?|years?|hrs?|mins?) ago`)],
  ['post page total views reading estimated time', rule('line', String.raw`(?:post|page|total|story|article)? ?(?:views?|reads?|shares?|hits)(?: count)? ?: ?[\d,.]+k?|(?:estimated )?(?:reading|read) time ?:? ?\d+.{0,20}|time to read ?:? ?\d+.{0,20}`)],
  ['published updated posted last first modified created date', rule('line', String.raw`(?:(?:first )?published|(?:last )?(?:updated|modified|edited)|posted|created|date)(?: (?:on|at))?(?: ?:| \d| (?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|yesterday)\w*\b)[^!?]{0,60}`)],
  // Newsletters, subscriptions, appeals
  ['sign subscribe register get receive enter join stay keep want never start try unlock', rule('line', String.raw`(?:sign up|subscribe|register|get|receive|enter|stay|keep|want|never|start|try|unlock|don(?:'|’)t)\b.{0,110}\b(?:newsletters?|inbox|e-?mails?|e-?mail address|alerts?|notifications?|briefings?|free trial|subscriptions?|mailing list|your phone|premium|digital access|full access|unlimited access|all access)\b.{0,60}`)],
  ['subscribe sign log register login signin signup', rule('line', String.raw`(?:subscribe|sign (?:up|in)|log ?-?(?:in|out)|register|login|signin|signup)(?: (?:now|here|today|free|for free|to (?:our|the|this|read|comment|continue|view|post|us|access|leave|reply)\b.{0,70}|or .{1,40}|with (?:${NETWORK}|apple).{0,30}))?[:.!]?`)],
  ['already not', rule('line', String.raw`(?:already|not(?: yet)?) (?:a|have an|registered|an) ?(?:subscriber|member|account|registered|user)?\b.{0,60}(?:log ?in|sign (?:in|up)|subscribe|register|join)\b.{0,30}|already (?:a subscriber|a member|registered|have an account)\?.{0,30}`)],
  ['by', rule('line', String.raw`by (?:signing up|subscribing|clicking|continuing|registering|entering|submitting|providing your|using (?:this|our) (?:site|website|service)|creating an account)\b.{0,240}`)],
  ['to', rule('line', String.raw`to (?:continue reading|read (?:the full|more|this)|access|keep reading|view this|comment|leave a comment|unlock)\b.{0,80}\b(?:subscribe|subscription|log ?in|sign (?:in|up)|register|member|click here|account|javascript)\b.{0,80}`)],
  ['support donate become help', rule('line', String.raw`(?:support (?:our|independent|quality|us|local|real)\b.{0,80}|donate(?: (?:now|today|here|to .{1,50}))?|become (?:a|an) (?:member|subscriber|supporter|patron|insider)\b.{0,60}|help (?:us|support|keep)\b.{0,40}\b(?:journalism|reporting|newsroom|independent|free)\b.{0,60})[.!]?`)],
  ['download', rule('line', String.raw`download (?:the|our|.{1,30})? ?(?:app|mobile app|pdf|application|image|podcast)\b.{0,70}`)],
  ['thank thanks', rule('line', String.raw`thank(?:s| you) for (?:reading|subscribing|signing up|your (?:comment|feedback|submission)|sharing|registering|joining|visiting).{0,60}`)],
  ['we our accept manage cookie cookies', rule('line', String.raw`(?:we|our (?:site|website|partners)|we and our partners)\b.{0,50}\b(?:cookies|personali[sz]ed (?:ads|content))\b.{0,220}|accept (?:all|cookies).{0,40}|manage (?:cookies|preferences|consent|settings|options).{0,30}|cookies? (?:policy|settings|preferences|notice|consent)`)],
  // Notices of law and machinery
  ['copyright all terms privacy disclaimer about contact advertise careers', rule('line', String.raw`copyright(?: ?©| ?\(c\)| \d{4}).{0,140}|all rights reserved.{0,60}|(?:terms(?: (?:of|and|&) \w+)*|privacy(?: policy| notice| settings)?|disclaimer|about us|contact(?: us)?|advertise(?: with us)?|careers)(?:[\s,|/•·&]+(?:and )?(?:terms(?: (?:of|and|&) \w+)*|privacy(?: policy| notice)?|cookie policy|contact(?: us)?|about(?: us)?|advertise|careers|faq|help|sitemap))*`)],
  ['your javascript', rule('line', String.raw`your browser (?:does not|doesn(?:'|’)t|is not).{1,120}|javascript (?:is|must be|seems to be).{1,80}`)],
  ['loading error something unable', rule('line', String.raw`loading(?: .{0,40})?[.…]*|error(?: loading|:| \d{3}).{0,60}|something went wrong.{0,60}|unable to (?:load|play) .{1,40}`)],
  // Pictures, films and sound
  ['watch see view listen hear play pause mute video live', rule('line', String.raw`(?:watch|see|view|listen|hear)\b[^"“”.?!]{0,90}\b(?:here|below|above)[:.!]?|(?:watch|listen)(?: (?:now|live|more|again|the video|the full video|the (?:full )?(?:clip|interview|episode|speech|footage)|to this (?:article|story|episode)|video))?[:.]?|play(?: (?:video|audio|now|all))?|pause|mute|unmute|live(?: (?:updates?|now|tv|blog|stream))?`)],
  ['video', rule('line', String.raw`video(?:s)?(?: (?:player|unavailable|loading|playback.{0,30}|duration.{0,20}|content|embed))?[:.]?`)],
  ['image media picture photo getty', rule('line', String.raw`(?:image|media|picture|photo) (?:source|copyright|credit|credits|gallery|unavailable)\b.{0,60}|(?:getty images|shutterstock|istock|ap photo|afp|reuters|epa|pa)(?: ?[/|] ?(?:getty images|shutterstock|reuters|afp|ap|epa|pa))+|getty images|shutterstock`)],
  ['hide toggle enlarge expand show view', rule('line', String.raw`(?:hide|toggle|enlarge|expand|show|view) (?:this |the |full |all )?(?:caption|image|photo|picture|gallery|transcript|menu|map|graphic|full image|fullscreen|slideshow|comments|more|less|details|photos)(?: (?:\d+ )?(?:photos|images))?`)],
  ['scroll swipe', rule('line', String.raw`(?:scroll|swipe)(?: (?:down|left|right|up|for|to|through))+\b.{0,50}`)],
  // Navigation
  ['skip jump back go return', rule('line', String.raw`(?:skip|jump|back|go|return)(?: back)?(?: to)?(?: the)? (?:(?:main )?(?:content|navigation|top|home ?page|home|menu|article|search|footer|section|main)|all (?:news|articles|stories)|article|news|previous page)\W*`)],
  ['menu search close home navigation breadcrumb sections toggle open', rule('line', String.raw`(?:menu|search(?: (?:for|the site|this site|icon))?|close(?: (?:menu|search|this|ad|dialog|modal))?|navigation|breadcrumbs?|toggle (?:navigation|menu|search)|open (?:menu|search|navigation)|main menu|site map|sitemap)[:.…]*`)],
  ['home', rule('line', String.raw`home(?: ?page)?(?: ?[>»›/|→•·] ?[\p{L}\p{N}][\p{L}\p{N}&,'’ -]{0,60})*`)],
]); // prettier-ignore

/** What may begin with any word. */
const ANYWHERE: readonly Rule[] = [
  rule('line', String.raw`©.{0,140}`),
  rule('line', String.raw`.{0,60}\bwill not be published\. required fields.{0,20}`),
  rule('line', String.raw`[\p{L}\p{N}&' ]{2,24}(?: ?[>»›→] ?[\p{L}\p{N}&' ]{2,40}){2,6}`),
  rule('line', String.raw`.{2,90}\(opens in (?:a )?new (?:window|tab)\)`),
];

function byFirstWord(entries: readonly (readonly [string, Rule])[]): Map<string, Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const [words, entry] of entries) {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), entry]);
  }
  return found;
}
