import type { MeaningWords } from '../meaning-words.ts';

const weekday = '(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)';
const month =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const farOff = `(?:${month}|q[1-4]|trimestre|semestre|(?:proximo|siguiente) (?:mes|ano)|(?:unos|dos|tres|seis|\\d+) (?:meses|semanas)|verano|otono|invierno|primavera|(?:ano|mes) que viene|vacaciones|navidad|mas adelante|mas tarde|20\\d\\d)`;
const now =
  '(?:ahora mismo|por ahora|ahora|de momento|por el momento|en este momento|actualmente|este (?:ano|mes|trimestre)|por lo pronto)';
const very = '(?:muy |bastante |realmente )?';

export const spanish: MeaningWords = {
  refusal: [
    'no (?:me|nos|les) interesa|no (?:estoy|estamos)(?: \\w+)? interesad|(?:ningun|sin) interes',
    'no,? (?:muchas )?gracias|gracias,? pero no\\b',
    'no (?:lo )?(?:necesito|necesitamos|buscamos|busco|requerimos|queremos|quiero)\\b',
    'no es para (?:mi|nosotros)|no encaja',
    '(?:puesto|vacante|plaza) (?:ya )?(?:esta|fue|ha sido)(?: ya)? (?:cubiert|ocupad)|(?:hemos|he) decidido no\\b',
  ],
  forNow: [now],
  later: [
    `${now},? no\\b|no (?:es|seria) (?:un |el )?(?:buen|mejor) momento|mal momento`,
    `(?:contact|escrib|llam|habl|busqu|vuelv|vuelve|retom|retoma|reconsider|agend)\\w*[^.?!]{0,40}${farOff}`,
    '(?:quizas?|tal vez|a lo mejor) (?:mas adelante|mas tarde|en el futuro|en otro momento)|en otro momento',
  ],
  meeting: [
    '\\b(?:hablemos|agendemos|reunamonos|conversemos|quedemos)\\b',
    '(?:podemos|podriamos|podrias|podria)(?: \\w+){0,2} (?:hablar|reunirnos|agendar|vernos|llamar\\w*|conversar)',
    '\\b(?:llameme|llamame|llamenme|llamanos)\\b',
    '(?:estoy|estamos|estare) (?:disponibles?|libres?)|tengo (?:disponibilidad|libre|un hueco|hueco)',
    `(?:${weekday}|manana)[^.?!]{0,30}(?:me viene bien|me va bien|me parece bien|me funciona|nos viene bien|perfecto)`,
    `(?:que tal|te va|le va|le viene|te viene)(?: bien)? (?:el |la |este |manana|${weekday}|proxim)`,
    '(?:agendar|programar|concertar|coordinar|tener|hacer) una (?:llamada|reunion|cita|videollamada)',
    '(?:cuando|a que hora) (?:podemos|puede|puedes|tienes?|le viene|te viene|le va|te va)',
  ],
  interest: [
    '\\b(?:me|nos) interesa(?:ria|n)?\\b(?! otra)',
    `(?:estoy|estamos|estaria|estariamos) ${very}interesad`,
    `(?:suena|parece|se ve) ${very}(?:bien|interesante|genial|prometedor|estupendo)`,
    '(?:saber|conocer) (?:un poco )?mas|cuent[ea](?:me|nos) mas|me encantaria(?=[.,!]|$)',
  ],
  referral: [
    '\\b(?:contacte|contacta|escriba|escribe|escribale|escribele|hable|habla|dirijase|dirigete|comuniquese|comunicate|pongase en contacto|ponte en contacto) (?:directamente )?(?:a|con) (?!mi\\b|nosotros)',
    'persona (?:encargada|indicada|adecuada|responsable|correcta)(?: \\w+){0,3} es (?!yo)',
    '(?:reenvie|reenvio|he reenviado|paso|pasare|he pasado|reenviare) (?:su|tu|el|este|esto|la) ',
    '\\b(?:en|con) copia\\b|(?:se encarga|lo lleva|lo gestiona|se ocupa)(?: de \\w+)? (?!de\\b)\\w',
  ],
  question: [
    '(?:^|(?<=[¿,:;] ?)|y )(?:como|cuanto|cuanta|cuantos|cual|cuales|que|quien|cuando|donde|por que|tienen?|tienes|ofrecen|puede|puedes|pueden|podria|podrias|es posible|trabajan)\\b[^?]{3,}\\?',
    '(?:envieme|enviame|envienos|enviar|mandame|mandeme|enviarme|mandarme|enviarnos)(?: \\w+){0,4} (?:informacion|info|detalles|propuesta|catalogo|cv|curriculum|precios|tarifas|presupuesto|referencias)',
  ],
  reserve: [
    'lamentablemente|desafortunadamente|desgraciadamente|por desgracia|lo siento|lamento',
    'no (?:estoy|estamos) segur|no (?:lo )?se\\b|ya veremos',
    '(?:le|les|te|os) (?:aviso|avisare|contactare|escribire|confirmo)|sin presupuesto|demasiado caro|ya (?:tenemos|trabajamos|usamos|contamos)|lo (?:pensare|consultare)',
    'persona equivocada|no soy la persona|ya no trabaj',
  ],
  doubt: [
    'como (?:consiguio|obtuvo|consiguieron|obtuvieron|conseguiste)|de donde (?:saco|sacaron|sacaste)|quien (?:es usted|eres|es este)|es (?:una broma|spam|esto spam|en serio)',
    '\\bjaja|ja ja|si,? claro,? como|que gracioso|vaya broma|mierda|estafa|acoso|denunci|esto es spam',
  ],
};
