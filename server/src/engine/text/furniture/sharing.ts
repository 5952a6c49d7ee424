/** Sharing, following and printing. */
import type { Forms } from './forms.ts';

export const SHARING: Forms = {
  section: [
    String.raw`share( (this|the|full))?( {items})?( with (your )?(friends|network|followers|others))?( below| now)?`,
    String.raw`share( (this|the))?( {items})? (on|via|to|using|by|with) (social media|{networks})((, | and |, and | or |/| )(on )?{networks})*`,
    String.raw`share( (this|the) {items})?( ?[:|])? ((on |via |by )?{networks}[\s,|/]*)+`,
    String.raw`(share|sharing) (options|icon|button|buttons|links?|tools?|bar|is caring|your thoughts.{0,40}|this:?)`,
    String.raw`share this:.{0,80}`,
    String.raw`(facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|email|tweet|print|instagram|flipboard|copy|save|pocket|rss)([\s,|/•·]+{networks})+`,
    String.raw`(sharetweet\w*|sharetweetpin\w*|share\d+|tweet\d+|pin\d+)`,
    String.raw`like this( ?: ?like)?( loading)?`,
    String.raw`spread the (word|love|news)`,
  ],
  line: [
    String.raw`(facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|email|tweet|print|instagram|flipboard|pocket|rss)( (this|icon|logo|share|messenger|this {items}|article|link|page))`,
    String.raw`(copy|copied) ((the |this )?(link|url)( to clipboard)?|to clipboard)`,
    String.raw`(link|url) copied( to clipboard)?`,
    String.raw`(click|tap|press)( on)? (to|here)( to)?( (share|print|e-?mail|enlarge|expand|play|zoom|subscribe|read|see|view|watch|join|follow|download|sign up|comment|copy|unmute|listen|get|for|donate)\b.{0,80})?`,
    String.raw`like us on facebook.{0,40}`,
    String.raw`like what you're reading\?.{0,80}`,
    String.raw`follow (us|our|me|@\w+|{tail}) (on|via|in) (our |the |all )?({networks}|social media)((, | and |, and | or |/| & | )(on )?{networks})*( (for|at|to|and|here|channel|page|@).{0,60})?`,
    String.raw`follow (us|me|topics|author|this author)`,
    String.raw`join (us|our|the|{tail}'s) .{0,30}({networks}|conversation|discussion|debate|mailing list|channel|community)\b.{0,50}`,
    String.raw`(bookmark|gift|print|save|email|listen to|republish|rate|report|reuse) (this|the) (article|story|page|post|content)( on .{1,40})?`,
    String.raw`stay (connected|informed|tuned|up to date|in touch|updated)( (with|on|by|for) {tail})?`,
    String.raw`(add|make|set) .{2,40} (as|your) .{0,20}(preferred|trusted) source.{0,40}`,
  ],
  minor: ['{networks}', '(bookmark|republish|reprints?|copied|comments?|a a a|follow|like)'],
};
