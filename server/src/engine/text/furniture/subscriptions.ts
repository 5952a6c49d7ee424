/** Newsletters, subscriptions, logins, appeals for money and apps. */
import type { Forms } from './forms.ts';

const PRODUCT = String.raw`(newsletters?|inbox|e-?mails?|e-?mail address|alerts?|notifications?|briefings?|digests?|round-?ups?|free trial|subscriptions?|subscribers?|subscribing|mailing list|your phone|premium|(digital|full|unlimited|all) access)`;

export const SUBSCRIPTIONS: Forms = {
  line: [
    String.raw`(sign up|sign|subscribe|register|get|receive|enter|stay|keep|want|never|start|try|unlock|don't|enable|turn|allow|discover|type|join)\b.{0,110}\b${PRODUCT}\b.{0,70}`,
    String.raw`(subscribe|sign up|sign in|log in|login|log-in|log out|register|signin|signup|my account)( (now|here|today|free|for free|with .{1,40}|to (our|the|this|read|comment|continue|view|post|us|access|leave|reply|unlock)\b.{0,70}|or .{1,40}))?`,
    String.raw`(already|not|not yet) (a|an|have an?|registered)( (subscriber|member|account|registered user|user))?\??( (log ?in|sign (in|up)|subscribe|register|join)\b.{0,30})?`,
    String.raw`by (signing up|subscribing|clicking|continuing|registering|entering|submitting|providing your|using (this|our) (site|website|service)|creating an account)\b.{0,240}`,
    String.raw`to (continue reading|read (the full|more|this)|access|keep reading|view this|comment|leave a comment|unlock)\b.{0,80}\b(subscribe|subscription|log ?in|sign (in|up)|register|member|click here|account|javascript)\b.{0,80}`,
    String.raw`(you have|you've) (reached|used|read|\d+|one|no|hit)\b.{0,40}\b(free|limit|articles? (left|remaining|this month))\b.{0,60}`,
    String.raw`support (our|independent|quality|us|local|real) (journalism|reporting|newsroom|work|by|media|news|with)\b.{0,80}`,
    String.raw`support us`,
    String.raw`donate( (now|today|here|to {tail}))?`,
    String.raw`become an? (member|subscriber|supporter|patron|insider)\b.{0,60}`,
    String.raw`help (us|support|keep)\b.{0,40}\b(journalism|reporting|newsroom)\b.{0,60}`,
    String.raw`download (the|our|.{1,30})? ?(app|mobile app|pdf|application|image|podcast)\b.{0,70}`,
    String.raw`(open|view|read) in (the |our )?(app|browser)`,
    String.raw`(thanks|thank you) for (reading|subscribing|signing up|your (comment|feedback|submission)|registering|joining|visiting).{0,60}`,
    String.raw`(this content|this article|this story) is (exclusive|reserved|only) (to|for) .{0,20}(subscribers|members).{0,40}`,
    String.raw`please (log ?in|sign in|register|subscribe|enter (a valid|your)|support|consider (supporting|donating|subscribing))\b.{0,100}`,
  ],
};
