/** The page itself: counters, dates, players, pictures' labels, navigation, notices of law. */
import type { Forms } from './forms.ts';

const LEGAL = String.raw`(terms( (of|and|&) \w+)*|privacy( policy| notice| settings)?|cookie (policy|settings)|cookies|disclaimer|about( us)?|contact( us)?|advertise( with us)?|careers|faqs?|help|site ?map|accessibility|imprint|impressum|corrections( policy)?|editorial (policy|guidelines|standards)|ethics policy)`;
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*`;
const CREDIT = String.raw`(getty images|shutterstock|istock|ap photo|afp|reuters|epa|pa|ap|istockphoto|alamy|unsplash|pexels|pixabay|wikimedia commons)`;
const SECTIONS = String.raw`(news|sports?|business|opinions?|culture|life ?style|travel|world|politics|tech|technology|science|health|entertainment|videos?|home|weather|economy|economics|arts?|money|style|food|shop|jobs|games|podcasts?|newsletters?|e-?paper|photos?|live|more|menu|search|us|u\.s\.|uk|europe|asia|africa|middle east|americas|education|environment|climate|royals?|celebs?|football|cricket|motoring|property|puzzles|crosswords?|horoscopes?|obituaries|classifieds|magazine|local|national|international|features|columnists|comment|letters|books|music|film|tv|fashion|real estate|markets|companies|contact|about( us)?|log ?in|sign in|subscribe|e-?mail|facebook|twitter|instagram|youtube)`;

export const MACHINERY: Forms = {
  line: [
    // Counters
    String.raw`{number} (total )?(views?|shares?|likes?|reads?|retweets?|tweets?|reactions?|claps?|followers?|subscribers?|visits?|hits?|clicks?)([\s,.|·•]+(and )?{number} (\w+ )?(views?|shares?|likes?|reads?|comments?|reactions?)( (today|so far|total))?)*( (today|so far|total))?`,
    String.raw`(post|page|total|story|article|views|reads|shares|hits)( (views?|reads?|shares?|hits))?( count)? ?: ?[\d,.]+k?( .{0,30})?`,
    String.raw`{number} ?[-–]? ?min(ute)?s?'?( |-)(read|listen|watch|reading( time)?|ago)`,
    String.raw`{number} (seconds?|hours?|days?|weeks?|months?|years?|hrs?|mins?) (ago|old)`,
    String.raw`(reading|read|estimated|time) (time|reading time|to read) ?:? ?\d+.{0,20}`,
    String.raw`{number} ?(/|of) ?\d+( .{0,20})?`,
    String.raw`page \d+ of \d+`,
    // Dates of the page
    String.raw`(published|updated|posted|modified|created|first published|last updated|last modified|last edited|date)( (on|at))?( ?:| \d| ${MONTH}| (mon|tue|wed|thu|fri|sat|sun)\w*day\b| (today|yesterday)\b)[^!?]{0,60}`,
    String.raw`(first |last )?(published|updated|modified) .{0,20}\d{4}.{0,20}`,
    String.raw`(updated|published|posted) (just now|{number} \w+ ago|an hour ago|moments ago)`,
    // Pictures, films and sound
    String.raw`(watch|listen|hear)\b[^"“”.?!]{0,90}\b(here|below|above)`,
    String.raw`(see|view)\b[^"“”.?!]{0,70}\b(here|below|above)`,
    String.raw`(watch|listen) ((now|live|more|again|the (full )?(video|clip|interview|episode|speech|footage)|to (this|the) (article|story|episode|podcast)|video))( \d.{0,20})?`,
    String.raw`(play|pause|mute|unmute|replay|autoplay) (video|audio|now|all|on|off)`,
    String.raw`live (now|tv|stream)`,
    String.raw`videos? (player|unavailable|loading|playback.{0,30}|duration.{0,20}|content|embed|ad feedback|player is loading)`,
    String.raw`(audio|media) (player|playback|error|unavailable|is not supported).{0,60}`,
    String.raw`(current time|remaining time|duration|loaded|stream type|progress|playback rate|chapters|captions off|now playing)\b ?[:\d%./-].{0,30}`,
    String.raw`(beginning|end) of dialog window.{0,60}`,
    String.raw`(image|media|picture|photo) (source|copyright|credit|credits|gallery|unavailable)\b.{0,60}`,
    String.raw`(getty images|shutterstock|istock|ap photo|afp|reuters|epa|pa|ap)( ?[/|] ?${CREDIT})+`,
    String.raw`(getty images|shutterstock|istock|alamy|unsplash|pixabay)`,
    String.raw`(hide|toggle|enlarge|expand|show|view|open|close) (this |the |full |all )?(caption|image|photo|picture|gallery|transcript|menu|map|graphic|full image|fullscreen|slideshow|more|less|details|photos|in gallery|image in fullscreen)( \d.{0,12})?`,
    String.raw`(scroll|swipe)( (down|left|right|up|for|to|through))+\b.{0,50}`,
    String.raw`view (this|the) (post|photo|tweet|profile|image|document) on .{2,30}`,
    // Navigation
    String.raw`(skip|jump|back|go|return)( back)?( to)?( the)? ((main )?(content|navigation|top|home ?page|home|menu|article|search|footer|section|main)|all (news|articles|stories)|article|news|previous page)`,
    String.raw`(menu|search|close|navigation|breadcrumb) (for|the site|this site|icon|menu|search|ad|dialog|modal|trail)`,
    String.raw`(toggle|open|main|site) (navigation|menu|search|map)`,
    String.raw`home( ?page)?( ?[>»›/|→•·] ?[\p{L}\p{N}][\p{L}\p{N}&,' -]{0,60})+`,
    // A bar of links, four or more.
    String.raw`${SECTIONS}([\s,|/•·&]+(and )?${SECTIONS}){3,}`,
    String.raw`(font|text) size.{0,30}`,
    String.raw`(dark|light|night) mode.{0,20}`,
    String.raw`(table of contents|select language|choose (your )?(language|edition|region))`,
    // Notices of law and machinery
    String.raw`copyright( ?©| ?\(c\)| \d{4}).{0,140}`,
    String.raw`all rights reserved.{0,60}`,
    String.raw`(terms|privacy|disclaimer|contact|advertise|careers|about us|cookies?)(( |-)(of|and|&|policy|notice|with|us|use|service|conditions|settings|preferences|consent)\b.{0,20})+([\s,|/•·&]+(and )?${LEGAL})*`,
    String.raw`(terms|privacy|cookies?|disclaimer|contact|advertise|careers|about|help|accessibility|corrections)( [a-z&]{2,12}){0,3}([\s,|/•·&]+(and )?${LEGAL})+`,
    String.raw`(we|our|this site|this website)\b.{0,60}\b(cookies|personali[sz]ed (ads|content))\b.{0,220}`,
    String.raw`this ((web)?site|video|content|feature|browser) (uses|requires|is protected by|is not available|can not be|cannot be|is no longer|has been removed|will (start|begin|play)|is restricted|does not support)\b.{0,120}`,
    String.raw`(accept|reject|manage) (all|cookies|preferences|consent|settings|options).{0,40}`,
    String.raw`your browser (does not|doesn't|is not|is out).{1,120}`,
    String.raw`javascript (is|must be|seems to be).{1,80}`,
    String.raw`please (enable (javascript|cookies)|turn on javascript|disable your ad ?blocker|whitelist|update your browser|wait|note: comments)\b.{0,100}`,
    String.raw`loading( (more|video|player|comments|article|content|ad)\b.{0,40})?`,
    String.raw`error( loading|:| \d{3}).{0,60}`,
    String.raw`something went wrong.{0,60}`,
    String.raw`unable to (load|play) .{1,40}`,
  ],
  minor: [
    '(menu|search|close|navigation|breadcrumbs?|sitemap|home|homepage|top|live|videos?|watch|listen|play|pause|mute|unmute|replay|fullscreen|photos?|gallery|transcript|disclaimer|contact|about|careers|advertise|privacy|terms|cookies?|news|sports?|opinion|politics|world|business|caption)',
  ],
};
