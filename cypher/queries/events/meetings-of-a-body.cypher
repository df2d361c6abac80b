// The meetings of a body
//
// The congresses, conferences and sessions that a body held, newest first, with how many people the articles name
// there and what was adopted. An event without a date stands where it was first seen.
//
// The body's name or one of its aliases:
// :param body => "Thành ủy Hà Nội"

MATCH (body:Body)-[held:ORGANISED]->(event:Event)
WHERE body.name = $body OR $body IN body.aliases
CALL (event) {
  OPTIONAL MATCH (document:Entity)-[:ADOPTED_AT]->(event)
  WITH document ORDER BY document.name
  RETURN collect(DISTINCT document.name) AS adopted
}
RETURN event.name AS event,
       event.kind AS kind,
       event.date AS date,
       body.name AS body,
       COUNT { (event)<-[:TOOK_PART_IN]-(:Official) } AS people,
       adopted,
       held.quote AS quote,
       held.publisher AS publisher,
       held.published AS published
ORDER BY coalesce(date, held.first_seen, '') DESC, event, held.id
LIMIT 200;
