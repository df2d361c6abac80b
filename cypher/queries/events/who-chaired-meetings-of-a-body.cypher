// Who chaired the meetings of a body
//
// The chairs of the congresses, conferences and sessions that a body held, newest first. An event without a date
// stands where it was first seen.
//
// The body's name or one of its aliases:
// :param body => "Thành ủy Hà Nội"

MATCH (body:Body)-[:ORGANISED]->(event:Event)<-[part:TOOK_PART_IN]-(official:Official)
WHERE (body.name = $body OR $body IN body.aliases) AND part.capacity = 'chair'
RETURN event.name AS event,
       event.date AS date,
       official.name AS official,
       body.name AS body,
       part.quote AS quote,
       part.publisher AS publisher,
       part.published AS published
ORDER BY coalesce(date, part.first_seen, '') DESC, event, official, part.id
LIMIT 200;
