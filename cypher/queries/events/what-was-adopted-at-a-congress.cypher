// What was adopted at a congress or session
//
// The resolutions and programmes that an event adopted, each with its sentence.
//
// The event's name or one of its aliases:
// :param event => "Đại hội XIII của Đảng"

MATCH (document:Entity)-[adopted:ADOPTED_AT]->(event:Event)
WHERE event.name = $event OR $event IN event.aliases
RETURN event.name AS event,
       event.date AS event_date,
       document.name AS document,
       document.kind AS kind,
       document.subject AS subject,
       document.date AS date,
       adopted.inferred AS inferred,
       adopted.quote AS quote,
       adopted.publisher AS publisher,
       adopted.published AS published
ORDER BY event, document, adopted.id
LIMIT 200;
