// Bodies in a province
//
// All bodies of a province or city, its districts and communes, by level. Where a body works is taken from its name
// and the list of administrative units, so no article is quoted.
//
// The province's name, with or without tỉnh or thành phố:
// :param province => "Hà Nội"

MATCH (province:Place {level: 'province'})
WHERE province.name = $province OR province.name IN ['tỉnh ' + $province, 'thành phố ' + $province]
MATCH (unit:Place)
OPTIONAL MATCH (above:Place {id: unit.parent})
WITH province, unit, above
WHERE unit = province OR unit.parent = province.id OR above.parent = province.id
MATCH (found:Body)-[:IN_PLACE]->(unit)
RETURN found.name AS body,
       found.level AS level,
       found.branch AS branch,
       unit.name AS place,
       province.name AS province,
       COUNT { (found)<-[:HOLDS_POSITION]-(:Official) } AS posts
ORDER BY CASE unit.level WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END,
         place, body, found.id
LIMIT 1000;
