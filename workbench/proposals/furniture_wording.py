"""How the furniture of news pages is worded: patterns for `workbench.proposals.furniture`.

They are the words of menus, buttons, boxes and rules that many sites share. All are tried at the
beginning of a line; those named ``WHOLE_…`` have to fit the whole of it.
"""

from __future__ import annotations

import re
from typing import Final


def _any(*ways: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(ways) + ")", re.IGNORECASE)


_SITES: Final = (
    "facebook|twitter|x|email|e-mail|email me|print|share|shares|tweet|whatsapp|reddit|linkedin"
    "|pinterest|telegram|copy link|link copied|copied|copy|messenger|flipboard|pocket|digg this"
    "|digg"
    "|delicious|del\\.icio\\.us|stumbleupon|tumblr|save|bookmark|google\\+?|vk|instagram|youtube"
    "|tiktok|snapchat|line|viber|sms|permalink|shortlink|bluesky|threads|comments?|listen|link|like"
    "|pin|more|mastodon|gift this article|gift|talk|rss|add to list|print friendly|whats app"
)
WHOLE_SHARE: Final = re.compile(
    r"(?:(?:x )?(?:share|post|tweet|email|print|send|save|copy)(?:\s+(?:this|on|to|via|by|with"
    r"|the|a|an|article"
    r"|story|page|link|full|icon|entry|permalink|shortlink|mail|your|thoughts|friends|post"
    r"|facebook|twitter|x"
    r"|email|whatsapp|linkedin|reddit|options|text|url|toggle|panel|messenger))*\s*[:!.]?\s*)?"
    rf"(?:(?:{_SITES})(?:\s*[|/·•,!\s]\s*|$))*",
    re.IGNORECASE,
)
SHARE_ON: Final = re.compile(
    r"(?:share|tweet|pin|post|send|email|(?:click (?:here )?to )?share)"
    r"\s?(?:this )?(?:on|via) ",
    re.IGNORECASE,
)
NEWSLETTER: Final = _any(
    r"(?:click (?:here )?to )?(?:sign[\s-]?up|subscribe)\b|register\b",
    r"(?:get|receive)\b.{0,80}\b(?:inbox|newsletters?|alerts|updates|app|letterbox|e-?mail)\b",
    r"join (?:our|the|\d)|download (?:our|the).{0,30}app|for all the latest",
    r"enter your e-?mail|your e-?mail|invalid email|support (?:our|independent|the guardian)",
    r"become (?:a|an) .{0,16}(?:member|subscriber|supporter|sponsor)\b",
    r"want (?:more|to).{0,60}(?:newsletter|inbox|sign up|like this\?)|need more .{0,40}\?",
    r"(?:our|the|a|a free|free) (?:free )?(?:daily |weekly |morning )?newsletter|never miss"
    r"|donate\b",
    r"stay (?:informed|up to date|updated|connected|tuned)|like us on|keep an eye on your inbox",
    r"(?:the )?(?:latest|best|top) .{0,60}\b(?:your inbox|by email|delivered)",
    r"thanks for (?:signing|subscribing)|get (?:access to|started with|unlimited|the latest"
    r"|notified)",
    r"(?:e-?mail )?(?:newsletters?|alerts)\b.{0,40}$|try (?:it|us) (?:free|for)",
    r"start your (?:free )?(?:trial|subscription)|every (?:day|week|morning),? we send",
    r"you have .{0,30}articles? (?:left|remaining)|already (?:a|have an?|an) (?:subscri|member"
    r"|account)",
    r"follow (?:us|on|@|him|her|them|our|\w+ on|.{2,60}\b(?:at|on|via) (?:https?:|www\.|twitter"
    r"|facebook|instagram|@))",
    r"(?:i|we) (?:agree|would like|will use your|consent)\b.{0,60}\b(?:e-?mail|newsletter|offers"
    r"|send me)",
    r"be the first to (?:know|hear)|\*? ?(?:i|you) understand and agree",
    r"save articles to read|create your own reading list|this article is for subscribers"
    r"|subscribers? only",
)
RELATED: Final = _any(
    r"read (?:more|next|also|on|it at|this)\b|read\s*[:|]|also read|see also|see more",
    r"more (?:on|from|in|about|like|stories|news|headlines|coverage|videos|local) |more:"
    r"|more \S+ (?:news|stories)",
    r"related\b|recommended|don[’']t miss|trending|hot topics|news ticker|breaking news$"
    r"|developing story$",
    r"most (?:read|popular|viewed|shared|watched|recent|commented|discussed|emailed)",
    r"you (?:may|might) (?:also )?(?:like|be interested|want)|you[’']ll also|what to read next"
    r"|we recommend",
    r"(?:watch|listen)\s*(?:now|:|\||this|the video|live)|now playing|up next|keep reading"
    r"|go deeper",
    r"in (?:pictures|pics|photos|video|depth)\s*:|(?:photo )?gallery\s*:|(?:video|photos|podcast"
    r"|quiz)\s*:",
    r"(?:explainer|explained|analysis|opinion|background|factbox|timeline|fact check"
    r"|live updates?)\s*[:|]",
    r"popular(?: (?:now|stories|posts|on|in)|$)|editor[’']?s[’']? picks?"
    r"|(?:\w+ )?picks(?: for you)?$|picked for you",
    r"top (?:stories|deals|news|headlines|videos)|latest (?:news|stories|headlines|from|on"
    r"|videos)|further reading",
    r"(?:next|prev(?:ious)?) ?(?:story|article|post|up)|from our partners"
    r"|(?:from )?around the web|elsewhere on",
    r"must[ -](?:read|see|listen|watch)s?|story timeline|also on|in other news"
    r"|in case you missed|icymi",
    r"today[’']?s (?:top|headlines)|for more .{2,40}, (?:visit|click|see)|similar (?:articles"
    r"|stories)|other stories",
    r"(?:places|people|organi[sz]ations|companies|topics) in th(?:e|is) story|promoted stories"
    r"|social feed",
    r"back to (?:gallery|article|story|home)|list (?:of|\d+ of) \d+|end of list",
)
WHOLE_AD: Final = _any(
    r"-?\s*(?:skip )?advertis(?:e)?ments?\s*-?[.:]?(?:\W+(?:story|article) continues.*)?"
    r"|ads?[.:]?|advert|sponsor(?:ed)?(?: message| content| links?| by.*)?",
    r"promoted(?: content)?|paid (?:content|post)|(?:story|article) continues(?: below.*"
    r"| after.*)?|supported by.{0,30}",
    r"partner content|from our (?:advertisers|sponsors?)|affiliate links?.*|(?:video )?ad feedback",
    r"scroll (?:down |back up )?to (?:continue|restore).*|continue reading(?: below"
    r"| the main story)?\W*",
    r"(?:this )?ad(?:vert)? (?:will|is) .*|remove ads.*|skip ad(?:vertisement)?.*"
    r"|report (?:this )?ad",
)
LEGAL: Final = _any(
    r"©|\(c\)\s|(?:image )?copyright\b|all rights reserved|licen[sc]ed under"
    r"|text (?:is )?available under",
    r"terms (?:of (?:use|service|sale)|and conditions|& conditions|under which)|your privacy",
    r"privacy (?:policy|notice|statement|cent(?:er|re)|& )|cookie (?:policy|settings|notice"
    r"|preferences)",
    r"(?:this|our) (?:web)?site uses cookies|we use cookies|manage cookies|accept (?:all )?cookies",
    r"this (?:material|article) may not be|disclaimer\s*:|do not sell|reprints?\b|published under",
    r"request (?:a )?(?:reprint|correction|permission)|order reprints|creative commons"
    r"|our standards\s*:",
    r"(?:code of (?:ethics|conduct)|accessibility(?: statement)?|community (?:guidelines|rules)"
    r"|editorial (?:guidelines|standards))$",
)
LEGAL_SURE: Final = re.compile(
    r"©|\(c\)|\b\d{4}\b|this (?:web)?site|we use|licen[sc]e|\bCC\b|rights|disclaimer\s*:"
    r"|may not be|under which"
    r"|our standards",
    re.IGNORECASE,
)
_NOUN: Final = "(?:article|story|post|column|essay|report|piece|content)"
WHOLE_LINK: Final = _any(
    r"source links?|sources?:?|via|image|view (?:original|all|comments|gallery|more|pdf|image|on"
    r"|in (?:app|fullscreen)).*",
    r"(?:click|tap) (?:here|to|on the)\b.*|(?:load|show) (?:more|less|all|comments).*"
    r"|back to top|skip to .*",
    r"(?:hide|show|toggle|image|media|photo)? ?captions?|full ?screen|autoplay|next slide"
    r"|opens in (?:a )?new (?:window|tab)|(?:give|gift) (?:this )?article|reuse this content"
    r"|guest essay|story source:?|materials provided by .*|correction request"
    r"|new!? you can now listen.*|learn more.*|find out more.*|read (?:later|in app)",
    r"(?:enlarge|expand|zoom)(?: this)?(?: image)?|text size.*|font size.*|post navigation"
    r"|my account|menu|search",
    r"(?:categories|category|tags?|topics?|related topics|filed under|keywords|labels"
    r"|in this article"
    r"|more on this|posted in)\s*:.*|(?:related )?topics|tags(?: #.*)?|(?:external )?links"
    r"|references|notes",
    r"(?:leave|post|add|write) a (?:comment|reply).*|join the (?:discussion|conversation|debate).*",
    r"this page (?:has been|is|was) .*\b(?:archived|editable|edited|updated).*|sister links"
    r"|wikipedia has .*|from wikinews.*|this audio .*|see all.*|you must be (?:logged"
    r"|signed) in.*|tell us what you think.*"
    r"|what do you think(?: of this \w+)?\?.{0,60}|have your say.*"
    r"|(?:have|got) an opinion\?.*",
    r"\W*(?:(?:\d[\d,.]*k?|no) )?(?:comments?|repl(?:y|ies)|shares|views|likes|reactions|responses)"
    r"(?: yet)?(?: \(\d*\+?\))?(?:\W*| are closed.*| from the .*|yet comment.*| to [“\"‘'].*)",
    r"comments? (?:are|is|will be|must|may)\b.{0,60}\b(?:moderated|closed|subject|welcome"
    r"|disabled|reviewed|guidelines"
    r"|policy|turned off).*|comments? (?:policy|guidelines|section).{0,20}",
    r"please (?:log|sign|enter|check|enable|read|keep|note that comments|refresh|try) .*"
    r"|enable javascript.*",
    r"we encourage .*comment.*|(?:the )?[\w ]{2,30} (?:values|welcomes) your comments.*",
    r"if you (?:would like|want|wish|have) .{0,60}(?:comment|register (?:now|here|for|to)\b"
    r"|log in|let us know|contact us|email us|for us|our).*",
    r"spotted (?:a|an) (?:mistake|typo|error|story|problem).*|(?:report|correct|submit"
    r"|suggest) (?:a |an )?"
    r"(?:typo|error|mistake|correction|problem|tip).*",
    r"contact (?:us|the (?:editors?|newsroom|author|reporter|writer)|our).*|(?:e-?mail|write to"
    r"|reach|follow) the "
    r"(?:author|editors?|reporters?|writers?).*|log ?in(?: .{0,40})?|sign in(?: .{0,40})?"
    r"|e-?mail (?:[A-Z]\w+ )+at .*",
    r"home|close(?: modal| share panel)?|open|next|previous|loading\W*|submit|explore|get it"
    r"|apply|done|continue|cancel"
    r"|ok|yes|no thanks|warning|transcript|subscribe|playlist|download|embed|expand|more"
    r"|summary:?|full story|sorry\W*",
    r"(?:play|buy|shop|order|watch|listen|vote|book|donate|apply|join|subscribe|download"
    r"|register) now",
    r"(?:have|got) (?:a|any) (?:news )?(?:tip|correction|story|question|news)s?\b.*|do you (?:have"
    r"|know) .{0,50}(?:tip|contact us"
    r"|email us|get in touch).*|send (?:us|your) .*\b(?:stor|tip|photo|video|news|comment"
    r"|question|feedback|letter|picture).*|send any friend .*|read the (?:rest|full (?:story"
    r"|article|report)|original).{0,40}",
    r"about (?:us|the author|this .{2,20})|(?:link|permalink)(?: copied| https?://\S+)?"
    r"|flag (?:this|as) .*|https?://\S+|www\.\S+",
    rf"this {_NOUN} (?:was|has been|has not been|is|appeared|appears|contains"
    rf"|may contain) (?:re)?(?:originally |first |also |in )?"
    r"(?:re)?(?:published|printed|posted|related to|written by|produced|supported|translated"
    r"|available|appeared"
    r"|edited|more than \d|in print|affiliate|links|part of (?:a|our|the) (?:series|partnership"
    r"|collaboration|project|package)).*",
    r"(?:originally|first) (?:published|appeared) (?:on|in|at|by) (?!\d)[^,.]{2,40}",
    rf"a version of this {_NOUN}\b.*|this slideshow .*|you are (?:here|reading).*"
    rf"|jump to (?:content|navigation|comments)",
    r"these are external links.*|(?:play|watch) (?:the )?video|(?:image|photo|slide"
    r"|picture)?\s?\d+ (?:of|/)(?: /)? ?\d+",
    r"[\d\s/|:x+]+|\+\d+|[a-z]+(?:_[a-z]+)+|\d+ min(?:ute)?s?(?: read| listen)?"
    r"|\d+[- ]min(?:ute)? (?:read|listen)\b.{0,20}",
    r"reading time.*|listen to (?:this|the) (?:article|story).*|listen .? ?\d.*|print (?:edition"
    r"|mode|version)|e-?edition"
    r"|heard on .{3,40}|head ?shot of .*|there was (?:a problem|an error) .*",
    r"\S+(?: \S+){0,3}(?: [>»›] \S+(?: \S+){0,4})+",
)
POINTS_AWAY: Final = re.compile(
    r"(?:follow|visit|see|click|read|more|listen|download|find|learn|watch|go|check|reach"
    r"|e-?mail|contact|write|itunes"
    r"|for|join|send)\b[^“”\"]*(?:https?://|www\.|\S@\S{1,60}\.\w|\s@\w)",
    re.IGNORECASE,
)
FOLLOW: Final = re.compile(
    r"\bfollow (?:him|her|them|us|me|@\w+|[\w ]{3,30}) (?:on (?:twitter|facebook|instagram"
    r"|linkedin|x\b|threads"
    r"|bluesky)|at @|@)|\bbe reached (?:at|on|by) .{0,40}(?:@|\d{3})",
    re.IGNORECASE,
)
CALL: Final = re.compile(
    r"https?://|www\.|\S@\S{1,60}\.\w|\s@\w|\b(?:inbox|newsletters?|letterbox|apps?\b.?$|subscri\w+"
    r"|sign(?:ing)? up|register (?:now|here|for|to)\b|log in"
    r"|click here|opt-in|for free|promo code|the code|podcast|twitter|facebook|instagram)\b"
    r"|like this\?"
    r"|\b(?:our|these) (?:full |online )?(?:community |comment(?:ing|s)? |house |editorial "
    r"|sister )?"
    r"(?:guidelines|comments|rules|standards|privacy|terms|title|app|forums?|offers)\b",
    re.IGNORECASE,
)
APPEAL: Final = re.compile(
    r"\b(?:support (?:us|our (?:work|journalism|reporting))|your support"
    r"|our (?:independent )?journalism"
    r"|as little as [$£€₹]?\d|make a (?:contribution|donation)|become a (?:member|supporter"
    r"|subscriber)|gift articles"
    r"|unlimited access|your subscription|your e-?mail address|news app)\b",
    re.IGNORECASE,
)
