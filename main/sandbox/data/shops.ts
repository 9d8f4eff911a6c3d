import type { Shop } from './shop'

export const roastery: Shop = {
  branches: [
    { name: 'Rösterei Ottensen', street: 'Bahrenfelder Straße 12', postalCode: '22765', city: 'Hamburg', registers: 2 },
    { name: 'Kaffeebar Hafencity', street: 'Am Sandtorkai 7', postalCode: '20457', city: 'Hamburg', registers: 1 },
  ],
  groups: [
    {
      name: 'Bohnen',
      tax: 7,
      items: {
        'Elbblick Espresso': 8.9, 'Speicher Blend': 8.5, 'Äthiopien Sidamo': 10.9, 'Kolumbien Huila': 10.5,
        'Brasilien Santos': 8.2, 'Koffeinfrei Mexiko': 9.4,
      },
      sizes: { '250 g': 1, '500 g': 1.9, '1 kg': 3.6 },
    },
    {
      name: 'Kaffeebar',
      tax: 19,
      items: { Espresso: 2.4, Cappuccino: 3.6, 'Flat White': 3.9, 'Cold Brew': 4.2, Filterkaffee: 3.1 },
    },
    {
      name: 'Zubehör',
      tax: 19,
      items: { 'Handfilter Keramik': 24.9, 'Filterpapier 100 Stück': 4.5, Handmühle: 89, Emaillebecher: 14.9 },
    },
  ],
  staff: ['Jette Holm', 'Milan Petrov', 'Sina Voss'],
  customers: 18,
  receiptsPerDay: 36,
}

export const bikeShop: Shop = {
  branches: [{ name: 'Werkstatt und Laden', street: 'Wiehrestraße 31', postalCode: '79102', city: 'Freiburg', registers: 2 }],
  groups: [
    {
      name: 'Fahrräder',
      tax: 19,
      items: { 'Stadtrad Dreisam': 749, 'Trekkingrad Kandel': 1099, 'Kinderrad Spatz': 329, 'Gravelbike Feldberg': 1890 },
    },
    {
      name: 'Teile',
      tax: 19,
      items: { 'Kette 10-fach': 24.9, Bremsbeläge: 17.9, 'Schlauch 28"': 7.9, 'Mantel 28"': 32.9, Pedale: 39.9, Klingel: 9.9 },
    },
    { name: 'Werkstatt', tax: 19, items: { 'Inspektion klein': 49, 'Inspektion groß': 89, Schlauchwechsel: 15 } },
  ],
  staff: ['Ruben Keller', 'Anouk Maier'],
  services: ['Inspektion', 'Reparatur', 'Radvermessung'],
  customers: 14,
  receiptsPerDay: 10,
}

export const bakery: Shop = {
  branches: [
    { name: 'Backstube Connewitz', street: 'Bornaische Straße 44', postalCode: '04277', city: 'Leipzig', registers: 2 },
    { name: 'Filiale Plagwitz', street: 'Karl-Heine-Straße 60', postalCode: '04229', city: 'Leipzig', registers: 1 },
    { name: 'Filiale Gohlis', street: 'Georg-Schumann-Straße 101', postalCode: '04155', city: 'Leipzig', registers: 1 },
    { name: 'Filiale Hauptbahnhof', street: 'Willy-Brandt-Platz 7', postalCode: '04109', city: 'Leipzig', registers: 3 },
  ],
  groups: [
    {
      name: 'Brot',
      tax: 7,
      items: { Roggenmischbrot: 4.2, Dinkelkruste: 5.1, Sonnenblumenbrot: 4.6, Bauernlaib: 4.9, Walnussbrot: 5.6, Ciabatta: 3.4 },
      sizes: { halb: 0.55, ganz: 1 },
    },
    {
      name: 'Brötchen',
      tax: 7,
      items: { Schrippe: 0.5, Mohnbrötchen: 0.75, Kürbiskernbrötchen: 0.95, Laugenstange: 1.1, Rosinenbrötchen: 1.2 },
      sizes: { '': 1, Fünferpack: 4.5 },
    },
    {
      name: 'Kuchen',
      tax: 7,
      items: { Bienenstich: 2.9, Apfelstreusel: 2.7, Eierschecke: 2.9, Mohnkuchen: 2.8, Käsekuchen: 3.1, Pflaumenkuchen: 2.8 },
    },
    { name: 'Snacks', tax: 19, items: { 'Belegtes Brötchen Käse': 3.2, 'Belegtes Brötchen Schinken': 3.4, Quiche: 4.5 } },
    { name: 'Getränke', tax: 19, items: { 'Kaffee klein': 2.3, 'Kaffee groß': 2.9, Kakao: 2.9, Orangensaft: 3.2 } },
  ],
  staff: ['Greta Kornblum', 'Tom Siebert', 'Yara Haddad', 'Nils Oehme'],
  customers: 8,
  receiptsPerDay: 60,
}

export const museumShop: Shop = {
  branches: [{ name: 'Museumsshop', street: 'Theaterplatz 3', postalCode: '01067', city: 'Dresden', registers: 1 }],
  groups: [
    {
      name: 'Bücher',
      tax: 7,
      items: { 'Katalog Sonderausstellung': 34.9, 'Bildband Elbtal': 29.9, Kinderführer: 9.9, Postkartenbuch: 12.9 },
    },
    {
      name: 'Andenken',
      tax: 19,
      items: { Postkarte: 1.5, Magnet: 4.9, 'Poster A2': 14.9, Jutebeutel: 12.9, Bleistift: 1.9, Tasse: 13.9 },
    },
  ],
  staff: ['Cornelia Wagner', 'Emil Noack'],
  receiptsPerDay: 20,
}

export const conceptStore: Shop = {
  branches: [{ name: 'Laden Neustadt', street: 'Ostertorsteinweg 58', postalCode: '28203', city: 'Bremen', registers: 1 }],
  groups: [
    {
      name: 'Wohnen',
      tax: 19,
      items: { 'Kerze Fjord': 24, 'Vase Düne': 39, Leinenkissen: 45, Wolldecke: 89, Keramikschale: 32 },
    },
    { name: 'Mode', tax: 19, items: { Wollmütze: 29, Ringelshirt: 49, Fischerpullover: 119 }, sizes: { S: 1, M: 1, L: 1 } },
    { name: 'Papier', tax: 19, items: { Notizbuch: 16, Grußkarte: 3.5, Wandkalender: 22 } },
  ],
  staff: ['Merle Nordmann', 'Finn Abel'],
  customers: 10,
  receiptsPerDay: 14,
}

export const florist: Shop = {
  branches: [{ name: 'Blumenladen', street: 'Severinstraße 77', postalCode: '50678', city: 'Köln', registers: 1 }],
  groups: [
    { name: 'Schnittblumen', tax: 7, items: { Rose: 3.2, Tulpe: 1.5, Ranunkel: 2.4, Pfingstrose: 4.5, Eukalyptus: 2.2 } },
    { name: 'Sträuße', tax: 7, items: { 'Strauß Wiese': 19.9, 'Strauß Saison': 29.9, Brautstrauß: 95 } },
    { name: 'Töpfe', tax: 19, items: { 'Übertopf klein': 8.9, 'Übertopf groß': 17.9 } },
  ],
  staff: ['Rosa Wiesner'],
  services: ['Hochzeitsfloristik', 'Lieferung'],
  receiptsPerDay: 18,
}

export const wineShop: Shop = {
  branches: [{ name: 'Weinkeller', street: 'Rheinstraße 19', postalCode: '55116', city: 'Mainz', registers: 1 }],
  groups: [
    {
      name: 'Weine',
      tax: 19,
      items: { 'Riesling trocken': 9.9, Grauburgunder: 10.9, Spätburgunder: 14.9, 'Rosé Saignée': 8.9 },
      sizes: { '0,75 l': 1, Magnum: 2.2 },
    },
  ],
  staff: ['Veit Rebstock'],
  receiptsPerDay: 8,
}

export const iceCreamParlour: Shop = {
  branches: [
    { name: 'Eisdiele am Markt', street: 'Marktplatz 4', postalCode: '24103', city: 'Kiel', registers: 1 },
    { name: 'Eiswagen Strand', street: 'Strandpromenade 1', postalCode: '24159', city: 'Kiel', registers: 1 },
  ],
  groups: [
    { name: 'Eis', tax: 19, items: { Kugel: 1.8, Spaghettieis: 7.5, 'Eisbecher Förde': 8.9, Affogato: 4.8 } },
    { name: 'Getränke', tax: 19, items: { Eiskaffee: 5.9, Eisschokolade: 5.9, Limonade: 3.5, Wasser: 2.5 } },
  ],
  staff: ['Paola Stern', 'Jonte Petersen'],
  receiptsPerDay: 45,
}

export const bookshop: Shop = {
  branches: [{ name: 'Buchhandlung', street: 'Kaulbachstraße 22', postalCode: '80539', city: 'München', registers: 2 }],
  groups: [
    {
      name: 'Bücher',
      tax: 7,
      items: {
        'Roman Das stille Haus': 24, 'Krimi Nebel am Kai': 17, 'Lyrik Vom Rand': 20, 'Kochbuch Gemüse': 32,
        'Reiseführer Ostsee': 18.9, 'Bilderbuch Mond': 15,
      },
      sizes: { gebunden: 1, Taschenbuch: 0.6 },
    },
    { name: 'Papeterie', tax: 19, items: { Lesezeichen: 2.9, Füller: 29.9, Briefpapier: 12.5 } },
  ],
  staff: ['Ida Lesch', 'Konrad Blume'],
  customers: 24,
  receiptsPerDay: 22,
}
