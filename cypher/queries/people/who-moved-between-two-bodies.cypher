// Who moved from one body to another
//
// People who had a post in one body and later one in another: the earlier ended, or was last seen, before the later
// began or was first seen. Each person's first such move. For the way back, exchange the two names.
//
// The body that they left, name or alias:
// :param from => "Sở Giao thông vận tải tỉnh Nghệ An"
// The body that they came to, name or alias:
// :param to => "Huyện ủy Đô Lương"

MATCH (one:Body)<-[left:HOLDS_POSITION]-(person:Official)
WHERE (one.name = $from OR $from IN one.aliases) AND coalesce(left.status, '') <> 'proposed'
MATCH (person)-[taken:HOLDS_POSITION]->(other:Body)
WHERE (other.name = $to OR $to IN other.aliases) AND other <> one AND coalesce(taken.status, '') <> 'proposed'
CALL (left) {
  OPTIONAL MATCH (claim:Claim {edge: left.id})-[:STATED_IN]->(article:Article)
  WHERE claim.status IN ['current', 'acting']
  RETURN max(article.published) AS last_seen
}
WITH person, one, left, other, taken,
     coalesce(left.to, last_seen, left.first_seen) AS until,
     coalesce(left.from, left.first_seen) AS begun,
     coalesce(taken.from, taken.first_seen) AS since
WHERE begun < since AND until <= since + substring('9999-12-31', size(since))
WITH person, one, left, other, taken, until, since, begun ORDER BY since, until DESC, begun DESC, left.id, taken.id
WITH person, collect({one: one, left: left, until: until, other: other, taken: taken, since: since})[0] AS move
RETURN person.name AS official,
       coalesce(move.left.role, move.left.role_key) AS role,
       move.one.name AS body,
       move.until AS until,
       move.left.to IS NOT NULL AS until_stated,
       coalesce(move.taken.role, move.taken.role_key) AS next_role,
       move.other.name AS next_body,
       move.since AS since,
       move.taken.from IS NOT NULL AS since_stated,
       move.taken.quote AS quote,
       move.taken.publisher AS publisher,
       move.taken.published AS published
ORDER BY since, official, person.id
LIMIT 200;
