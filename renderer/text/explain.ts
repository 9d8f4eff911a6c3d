import type { CauseCode, CauseFacts, CauseView } from '../../preload/request-views'
import { longDuration } from './measures'

export interface CauseWords {
  readonly what: string
  readonly next: string
}
type Causes = { readonly [Code in CauseCode]: (facts: CauseFacts) => CauseWords }

const unknown = '?'
const clock = ({ skewMs }: CauseFacts): string => longDuration(Math.abs(skewMs))

const causesEn: Causes = {
  'path-names-account': ({ other }) => ({ what: `The path holds the id of another account, “${other?.title ?? unknown}”.`, next: 'Write {{account.pathId}} in its place, or send the request as that account.' }),
  'path-id-unknown': ({ pathId, expectedPathId }) => ({ what: `The path holds ${pathId ?? unknown}, but this account’s id there is ${expectedPathId ?? unknown}.`, next: 'Write {{account.pathId}} in its place.' }),
  'path-id-not-legacy': ({ expectedPathId }) => ({ what: 'The path holds an id of this account, but not the one that paths use.', next: `Older accounts use the legacy id here: ${expectedPathId ?? unknown}. {{account.pathId}} always fits.` }),
  'token-ended-early': ({ tokenAgeMs }) => ({ what: `The token was ended before its time${tokenAgeMs === null ? '' : `, ${longDuration(tokenAgeMs)} after it was issued`}.`, next: 'Refresh the token. If that repeats, somebody logs it out or the key was deleted.' }),
  'key-refused': () => ({ what: 'The key itself is refused.', next: 'Check account ID and key, or create a new key in the dashboard.' }),
  'key-blocked': () => ({ what: 'The user behind the key is blocked, inactive or deleted.', next: 'Ask the account’s owner to check the API user in the dashboard.' }),
  'scope-missing': ({ neededScope, scopes }) => ({ what: `The user behind the key lacks the scope ${neededScope ?? unknown}; it has ${scopes?.length ?? 0}.`, next: 'Ask the account’s owner to add it to the API user.' }),
  'right-missing': ({ role }) => ({ what: `The user behind the key${role === null ? '' : `, a ${role},`} may not do this.`, next: 'Try the test ladder: if it passes, key and token are good and only this right is missing.' }),
  'clock-wrong': (facts) => ({ what: `This computer’s clock is off by ${clock(facts)}.`, next: 'Set the time automatically in the system settings.' }),
  'not-tillhub': ({ host }) => ({ what: `The answer does not come from Tillhub, although ${host ?? 'the host'} was asked.`, next: 'Check for a network’s sign-in page, a proxy, or a wrong base URL.' }),
  'certificate-clock': (facts) => ({ what: `This computer’s clock is off by ${clock(facts)}, so certificates seem to have ended or not begun.`, next: 'Set the time, then try again.' }),
  'certificate-inspected': () => ({ what: 'Something on the way shows a certificate of its own, such as a company’s proxy or an antivirus.', next: 'Have its root certificate installed in the system, or use another network.' }),
  proxy: () => ({ what: 'The proxy did not let the request through.', next: 'Check the proxy under Settings → Network, and test it there.' }),
  'proxy-sign-in': () => ({ what: 'The proxy asks for a user name and a password.', next: 'Enter them under Settings → Network, then send again.' }),
  'no-network': () => ({ what: 'This computer has no network.', next: 'Connect it, then send again.' }),
  'host-down': ({ host }) => ({ what: `${host ?? 'The host'} does not accept connections now.`, next: 'Try other accounts of the same environment: if none works, it is the server.' }),
  'host-unknown': ({ host }) => ({ what: `There is no host ${host ?? unknown}.`, next: 'Check the account’s base URL, and the VPN if it is an internal one.' }),
  slow: () => ({ what: 'The server takes longer than Tillkeys waits.', next: 'Ask for less: a smaller limit, a shorter time.' }),
  redirected: () => ({ what: 'The server points elsewhere. Tillkeys does not follow, since the token would go along.', next: 'Look in the timeline where it points, and correct path or base URL.' }),
  'path-unknown': () => ({ what: 'The catalogue does not know this path.', next: 'Choose one from the suggestions, or check the spelling.' }),
  'thing-unknown': () => ({ what: 'There is nothing with this id in this account.', next: 'List the resource and take an id from there. Ids differ from account to account.' }),
  version: () => ({ what: 'The resource may not exist in this version of the API.', next: 'Try another version number in the path.' }),
  query: () => ({ what: 'A query parameter is wrong or missing.', next: 'Leave parameters out one by one; the server’s own words often name it.' }),
  body: () => ({ what: 'The body is not what the server expects.', next: 'Compare it with an object that the server answers with.' }),
  method: () => ({ what: 'The path does not take this method.', next: 'Try GET, or look the method up.' }),
  conflict: () => ({ what: 'It conflicts with something that is there, such as a name or number that is taken.', next: 'Read the server’s words and choose another one.' }),
  'too-many': () => ({ what: 'Too many requests in a short time.', next: 'Wait, then send again.' }),
  'server-fault': () => ({ what: 'The server failed on its own.', next: 'Try again; if it stays, copy it for support.' }),
  maintenance: () => ({ what: 'The server is overloaded or being updated.', next: 'Try again in a few minutes.' }),
  frozen: () => ({ what: 'The account is frozen while its key is being disarmed.', next: 'Finish that on its overview first.' }),
  'unfinished-text': () => ({ what: 'The request is not finished: something in it cannot be sent.', next: 'See the warning under the path.' }),
}

const causesDe: Causes = {
  'path-names-account': ({ other }) => ({ what: `Im Pfad steht die ID eines anderen Kontos, „${other?.title ?? unknown}“.`, next: 'Schreiben Sie dort {{account.pathId}} oder senden Sie als jenes Konto.' }),
  'path-id-unknown': ({ pathId, expectedPathId }) => ({ what: `Im Pfad steht ${pathId ?? unknown}, die ID dieses Kontos ist dort aber ${expectedPathId ?? unknown}.`, next: 'Schreiben Sie dort {{account.pathId}}.' }),
  'path-id-not-legacy': ({ expectedPathId }) => ({ what: 'Im Pfad steht eine ID dieses Kontos, aber nicht die für Pfade.', next: `Ältere Konten haben hier die Legacy-ID: ${expectedPathId ?? unknown}. {{account.pathId}} passt immer.` }),
  'token-ended-early': ({ tokenAgeMs }) => ({ what: `Das Token wurde vor der Zeit beendet${tokenAgeMs === null ? '' : `, ${longDuration(tokenAgeMs)} nach der Ausstellung`}.`, next: 'Erneuern Sie das Token. Wiederholt es sich, meldet es jemand ab, oder der Schlüssel wurde gelöscht.' }),
  'key-refused': () => ({ what: 'Der Schlüssel selbst wird abgelehnt.', next: 'Prüfen Sie Konto-ID und Schlüssel oder legen Sie im Dashboard einen neuen an.' }),
  'key-blocked': () => ({ what: 'Der Benutzer hinter dem Schlüssel ist gesperrt, inaktiv oder gelöscht.', next: 'Bitten Sie den Inhaber des Kontos, den API-Benutzer im Dashboard zu prüfen.' }),
  'scope-missing': ({ neededScope, scopes }) => ({ what: `Dem Benutzer hinter dem Schlüssel fehlt der Scope ${neededScope ?? unknown}; er hat ${scopes?.length ?? 0}.`, next: 'Bitten Sie den Inhaber des Kontos, ihn dem API-Benutzer zu geben.' }),
  'right-missing': ({ role }) => ({ what: `Der Benutzer hinter dem Schlüssel${role === null ? '' : ` (${role})`} darf das nicht.`, next: 'Nehmen Sie die Testleiter: Gelingt sie, sind Schlüssel und Token gut und es fehlt nur dieses Recht.' }),
  'clock-wrong': (facts) => ({ what: `Die Uhr dieses Computers geht um ${clock(facts)} falsch.`, next: 'Lassen Sie die Zeit in den Systemeinstellungen automatisch stellen.' }),
  'not-tillhub': ({ host }) => ({ what: `Die Antwort kommt nicht von Tillhub, obwohl ${host ?? 'der Host'} gefragt wurde.`, next: 'Prüfen Sie Anmeldeseite des Netzes, Proxy und Basis-URL.' }),
  'certificate-clock': (facts) => ({ what: `Die Uhr dieses Computers geht um ${clock(facts)} falsch; Zertifikate gelten dann als abgelaufen oder noch nicht gültig.`, next: 'Stellen Sie die Zeit und versuchen Sie es erneut.' }),
  'certificate-inspected': () => ({ what: 'Auf dem Weg zeigt etwas ein eigenes Zertifikat, etwa ein Firmenproxy oder ein Virenschutz.', next: 'Lassen Sie dessen Stammzertifikat im System einrichten oder nehmen Sie ein anderes Netz.' }),
  proxy: () => ({ what: 'Der Proxy hat die Anfrage nicht durchgelassen.', next: 'Prüfen Sie den Proxy unter Einstellungen → Netzwerk und testen Sie ihn dort.' }),
  'proxy-sign-in': () => ({ what: 'Der Proxy verlangt Benutzername und Passwort.', next: 'Geben Sie beide unter Einstellungen → Netzwerk ein und senden Sie noch einmal.' }),
  'no-network': () => ({ what: 'Dieser Computer hat kein Netz.', next: 'Verbinden Sie ihn und senden Sie noch einmal.' }),
  'host-down': ({ host }) => ({ what: `${host ?? 'Der Host'} nimmt gerade keine Verbindungen an.`, next: 'Versuchen Sie andere Konten derselben Umgebung: Geht keines, liegt es am Server.' }),
  'host-unknown': ({ host }) => ({ what: `Einen Host ${host ?? unknown} gibt es nicht.`, next: 'Prüfen Sie die Basis-URL des Kontos und bei internen Adressen das VPN.' }),
  slow: () => ({ what: 'Der Server braucht länger, als Tillkeys wartet.', next: 'Fragen Sie weniger ab: kleineres limit, kürzerer Zeitraum.' }),
  redirected: () => ({ what: 'Der Server verweist woandershin. Tillkeys folgt nicht, weil das Token mitginge.', next: 'Sehen Sie im Ablauf nach, wohin, und berichtigen Sie Pfad oder Basis-URL.' }),
  'path-unknown': () => ({ what: 'Der Katalog kennt diesen Pfad nicht.', next: 'Wählen Sie einen Vorschlag oder prüfen Sie die Schreibweise.' }),
  'thing-unknown': () => ({ what: 'Mit dieser ID gibt es in diesem Konto nichts.', next: 'Rufen Sie die Liste ab und nehmen Sie dort eine ID. IDs sind in jedem Konto andere.' }),
  version: () => ({ what: 'Die Ressource gibt es in dieser Version der API vielleicht nicht.', next: 'Versuchen Sie eine andere Versionsnummer im Pfad.' }),
  query: () => ({ what: 'Ein Query-Parameter ist falsch oder fehlt.', next: 'Lassen Sie Parameter einzeln weg; oft nennt der Server ihn selbst.' }),
  body: () => ({ what: 'Der Inhalt ist nicht, was der Server erwartet.', next: 'Vergleichen Sie ihn mit einem Objekt aus einer Antwort.' }),
  method: () => ({ what: 'Der Pfad nimmt diese Methode nicht.', next: 'Versuchen Sie GET oder schlagen Sie die Methode nach.' }),
  conflict: () => ({ what: 'Es verträgt sich nicht mit etwas, das da ist, etwa einem vergebenen Namen.', next: 'Lesen Sie, was der Server sagt, und nehmen Sie einen anderen.' }),
  'too-many': () => ({ what: 'Zu viele Anfragen in kurzer Zeit.', next: 'Warten Sie und senden Sie noch einmal.' }),
  'server-fault': () => ({ what: 'Der Server selbst hat versagt.', next: 'Versuchen Sie es erneut; bleibt es so, kopieren Sie es für den Support.' }),
  maintenance: () => ({ what: 'Der Server ist überlastet oder wird gewartet.', next: 'Versuchen Sie es in einigen Minuten erneut.' }),
  frozen: () => ({ what: 'Das Konto ist eingefroren, solange sein Schlüssel entschärft wird.', next: 'Schließen Sie das zuerst auf seiner Übersicht ab.' }),
  'unfinished-text': () => ({ what: 'Die Anfrage ist nicht fertig: Etwas darin lässt sich nicht senden.', next: 'Sehen Sie die Warnung unter dem Pfad.' }),
}

const en = {
  title: 'Why?',
  certainty: { sure: 'Certain', likely: 'Likely', possible: 'Possible' } satisfies Record<CauseView['certainty'], string>,
  causes: causesEn,
  copyForSupport: 'Copy for support',
  supportCopied: 'Copied: time, host, path, status and request.id, and nothing secret.',
}

const de: typeof en = {
  title: 'Warum?',
  certainty: { sure: 'Sicher', likely: 'Wahrscheinlich', possible: 'Möglich' },
  causes: causesDe,
  copyForSupport: 'Für Support kopieren',
  supportCopied: 'Kopiert: Zeit, Host, Pfad, Status und request.id, nichts Geheimes.',
}

export const explainText = { en, de }
