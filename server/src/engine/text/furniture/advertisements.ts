/** Advertisements and what announces them. */
import type { Forms } from './forms.ts';

export const ADVERTISEMENTS: Forms = {
  line: [
    String.raw`(advertisements?|advertising|adverts?|advertorials?|ads?|ad)( feature| content| blocker| choices)?( \d+| [-–|] \S+)?( advertisement)*`,
    String.raw`advertisement( ?[.:]| [-–|])? ?(scroll|story|article|continues?|skip).{0,60}`,
    String.raw`(ad|ads|advertisement) (feedback|by .{1,40}|: ?\d+.{0,30}|ends? in.{0,30}|served by.{0,30})`,
    String.raw`(story|article|content|reading) continues (below|after|beneath)( (this|the))?( (ad|ads|advert|adverts|advertisement|advertisements|video|image|photo|gallery))?`,
    String.raw`this (story|article) continues (below|after).{0,30}`,
    String.raw`scroll( down)? (to|for|past|below) .{0,20}(continue|content|more|story|article|ad|advertisement)( reading)?.{0,20}`,
    String.raw`(skip|remove|hide|report|close|why) (this |the |these |past )?(ads?|advert|advertisement)s?\??`,
    String.raw`(sponsored|promoted|paid|partner)( (content|links?|posts?|stories|message|feature|advertisement|by|for by|by .{1,40}|for by .{1,40}))?`,
    String.raw`(brought|presented) to you by .{1,40}`,
    String.raw`continue reading (below|after the ad).{0,20}`,
  ],
};
