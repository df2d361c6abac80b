// Whom a person met at events
//
// Those named at the same congresses, conferences and sessions, the most often met first: at how many events, and for
// each event the sentence that puts the other person there.
//
// The person's name or an alias:
// :param person => "Đinh Tiến Dũng"

MATCH (official:Official)-[own:TOOK_PART_IN]->(event:Event)<-[part:TOOK_PART_IN]-(met:Official)
WHERE (official.name = $person OR $person IN official.aliases) AND met <> official
WITH official, met, event, own, part ORDER BY coalesce(event.date, part.first_seen, ''), event.name, part.id
WITH official, met, count(DISTINCT event) AS meetings,
     collect({event: event, own: own, part: part}) AS shared
UNWIND shared AS one
RETURN official.name AS official,
       met.name AS other,
       meetings,
       one.event.name AS event,
       one.event.date AS date,
       one.own.capacity AS capacity,
       one.part.capacity AS other_capacity,
       one.part.quote AS quote,
       one.part.publisher AS publisher,
       one.part.published AS published
ORDER BY official, meetings DESC, other, met.id, date, event, one.part.id
LIMIT 500;
