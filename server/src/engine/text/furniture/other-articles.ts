/** Links to other articles, the lists of them and what heads the lists. */
import type { Forms } from './forms.ts';

export const OTHER_ARTICLES: Forms = {
  list: [
    String.raw`related( to this)?{section}( {items})?( {items})?`,
    String.raw`latest{section} {items}( (from|in|on) {tail})?`,
    String.raw`latest (from|in|on) {tail}`,
    String.raw`the latest( {items}| (from|in|on) {tail})?`,
    String.raw`most (read|viewed|popular|watched|shared|commented|recent|discussed|e-?mailed|liked|clicked|listened)( {items})?( (in|on|from|this|today|now)\b.{0,40})?`,
    String.raw`(trending|popular|featured|recommended|suggested|hot|recent)( (now|today|right now|this week|{items}|for you|by {tail}|from {tail}|in {tail}|on {tail}))+`,
    String.raw`(trending|recommended|suggested)`,
    String.raw`(top|breaking|other|further|additional|similar|must-?read|must-?see) {items}( (today|of the day|this week|now|from {tail}|in {tail}))?`,
    String.raw`more{section} {items}( (from|in|on|about|like this|by|you)\b.{0,40})?`,
    String.raw`more (like this|for you|to read|to explore|about this|on this( story| topic)?|information)`,
    String.raw`(editors?|editor's|editors') (picks?|choice|recommendations?)`,
    String.raw`you (may|might|could|will|'ll)( also)? (be interested in|like|enjoy|love|have missed|want to read)( (these|this|to read))?( {items})?`,
    String.raw`(what to read next|what's (next|new|trending|hot)|up next|what others are reading|readers also (read|liked))`,
    String.raw`(in case you missed it|in other news|in this (section|series))`,
    String.raw`(from )?around (the web|our network|the network)`,
    String.raw`from (around )?(the web|our (partners|sponsors|advertisers|archives?|network))`,
    String.raw`around (the web|our network|the network)`,
    String.raw`(elsewhere on|also on) .{2,30}`,
  ],
  section: [
    String.raw`(newer|older|previous|next|prev) {items}([:»>].{0,120})?`,
    String.raw`(tags?|tagged|topics?|filed|category|categories|posted in|keywords|labels)( (in|with|as|under|to))?( ?:|:| in | under ) ?[\p{L}\p{N}#][^.!?]{0,160}`,
    String.raw`(tags|filed under|related topics?)`,
    String.raw`about the (author|authors|writer|reporter)`,
    String.raw`(view|see) all posts by .{2,40}`,
  ],
  line: [
    String.raw`related( {items})?( ?[:|]| [-–—]) ?.{3,140}`,
    String.raw`(read|see|view|find|learn|explore|discover)( (more|also|next|on|it|this|the|full|original|rest|complete|entire|whole|{items}|here|below|in full|about (this|it|us)|of|at|from|all|out|now|our|how|why))+`,
    String.raw`(keep|continue) reading( (here|below|at .{1,40}|on .{1,40}|the (full|rest).{0,40}|.{0,20}→))?`,
    String.raw`(also|must) (read|see|watch)( .{0,4}[:|»>-] ?.{3,140})?`,
    String.raw`(read|see|watch|listen|more|related|must read|also read|also see|read more|read also|see also|read next|don't miss|up next|in pictures|in pics|you may like|recommended|continue reading) ?[:|»>] ?[^.]{3,140}`,
    String.raw`read (more|the (full|original|entire|complete) ({items}|interview|transcript|text|letter|statement)|the rest( of (the|this) \w+)?|it all|it|the whole thing|full {items}) ?((from|at|on|in|about|via)\b [^.]{1,40}|here|there|below)?`,
    String.raw`(see|view|show|load|browse)( (all|more|less|full|the))+( {items})?`,
    String.raw`(don't|do not) miss( (out|these|this|a (story|thing|beat)|our .{1,30}))?`,
    String.raw`click here for (more|the|all|full|our|a)\b.{0,60}`,
    String.raw`(catch|get) (all|up with|up on)( the| on)? .{0,60}\b(news|updates?|headlines|live updates|stories)\b.{0,60}`,
    String.raw`this (article|story|post|page|content) is (more than|over|only available|for (subscribers|members)|now closed|closed to|no longer available|available (only )?to (subscribers|members)|part of our .{3,50}|old)\b.{0,60}`,
    String.raw`source link`,
  ],
  minor: [
    '(latest|popular|featured|previous|next|prev|newer|older|topics|categories|keywords|labels|sections|more|also|tagged)',
  ],
};
