import type { ErrorCode } from '../../preload/views'

export interface ErrorWords {
  /** What happened. */
  readonly what: string
  /** Why, as far as is known. */
  readonly why: string
  /** What to do about it. */
  readonly next: string
}

type Words = { readonly [Code in ErrorCode]: ErrorWords }

const dashboard = 'Account & Settings → General → Users → API'

const en: Words = {
  'input-invalid': { what: 'That input cannot be used', why: 'Something in it has another form than expected.', next: 'Check what you entered and try again.' },
  'not-found': { what: 'That is no longer there', why: 'It was removed in the meantime.', next: 'Choose another account in the list.' },
  'label-required': { what: 'A label is needed', why: 'Without a label the account could not be told from others.', next: 'Enter a label, such as the customer’s name.' },
  'account-id-required': { what: 'The account ID is missing', why: 'Signing in needs both the account ID and the API key.', next: `Copy it from the Tillhub dashboard: ${dashboard}.` },
  'key-required': { what: 'The API key is missing', why: 'Signing in needs both the account ID and the API key.', next: `Create one in the Tillhub dashboard (${dashboard}), then paste it here.` },
  'duplicate-account': { what: 'This account is stored already', why: 'Another entry has the same account ID, base URL and key.', next: 'Open the stored one, or save it a second time.' },
  'base-url-invalid': { what: 'That is not a base URL', why: 'It cannot be read as a web address.', next: 'Enter it like https://api.example.com.' },
  'base-url-credentials': { what: 'The base URL contains a user name or password', why: 'Credentials in an address end up in logs.', next: 'Remove everything between “//” and “@”.' },
  'base-url-scheme': { what: 'The base URL must begin with https://', why: 'Anything else would send the key unencrypted. Plain http is possible for this computer only.', next: 'Use https://, or http://localhost for a local server.' },
  'base-url-path': { what: 'The base URL must end after the host', why: 'Paths are added for each request, beginning with /api.', next: 'Remove the path, query and fragment.' },
  'paste-expired': { what: 'The pasted key is no longer held', why: 'A pasted key is kept for a short time and for one use.', next: 'Choose “Paste key” again.' },
  'clipboard-empty': { what: 'There is no key in the clipboard', why: 'The clipboard is empty or holds no text.', next: 'Copy the API key or a cURL command, then try again.' },
  'path-absolute': { what: 'The path leads to another host', why: 'Requests go only to the account’s own base URL, so that its token stays there.', next: 'Enter only the path, beginning with “/”.' },
  'path-invalid': { what: 'That path cannot be used', why: 'It has to begin with “/” and stay below the host.', next: 'Correct the path, for example /api/v1/products.' },
  'variable-unknown': { what: 'There is no such variable', why: 'A name in {{…}} is not one that this app knows.', next: 'Choose a variable from the suggestions.' },
  'variable-unavailable': { what: 'A variable has no value yet', why: 'Its value comes from the sign-in answer, and this account has none.', next: 'Refresh the token, then send again.' },
  'header-invalid': { what: 'A header cannot be sent', why: 'Its name or value holds characters that headers may not have, or it is set by the app itself.', next: 'Correct or remove that header.' },
  'import-unreadable': { what: 'Nothing could be imported', why: 'No accounts were found in it.', next: 'Use a CSV or JSON file with account ID and key, or a cURL command.' },
  'query-invalid': { what: 'That is not a JSONPath query', why: 'It does not follow RFC 9535, or uses match() or search(), which are not available here.', next: 'Correct it, for example $.results[0].name or $..price.' },
  'run-under-way': { what: 'A run is under way', why: 'One request is sent as many accounts at a time, so that the limits hold.', next: 'Wait until it is done, or cancel it.' },

  'key-refused': { what: 'The API key was refused', why: 'The sign-in endpoint does not accept this pair of account ID and key.', next: `Check that they belong together and were not swapped. Otherwise create a new key: ${dashboard}.` },
  'key-forbidden': { what: 'The API key may not sign in', why: 'The server knows the key but denies it access.', next: `Ask the account’s owner to check the key’s user: ${dashboard}.` },
  'account-unknown': { what: 'The server does not know this account', why: 'There is no account with this ID in this environment.', next: 'Check the account ID, and whether it is production or staging.' },
  'sign-in-malformed': { what: 'The sign-in was not understood', why: 'The server could not read the account ID or the key.', next: 'Check both for missing or extra characters.' },
  'sub-user-blocked': { what: 'The user behind this key is blocked', why: 'Signing in works, but the sub_user is marked as blocked.', next: `Have it unblocked in the dashboard: ${dashboard}.` },
  'sub-user-inactive': { what: 'The user behind this key is inactive', why: 'The sub_user is not marked as active.', next: `Have it activated in the dashboard: ${dashboard}.` },
  'sub-user-deleted': { what: 'The user behind this key was deleted', why: 'The sub_user is marked as deleted; its token may stop working at any time.', next: `Create a new API user: ${dashboard}.` },

  'account-frozen': { what: 'This account is frozen', why: 'Its key is being disarmed, so nothing is sent as this account and its token is not given away.', next: 'Choose “Continue disarming” on its overview to go on with it. Unfreezing there ends it.' },
  'key-leaked': { what: 'That is the leaked key', why: 'It is the one being disarmed. Storing it again would change nothing.', next: `Create a new key in the dashboard (${dashboard}) and enter that.` },
  'revoke-refused': { what: 'The server did not revoke the key', why: 'The token may lack the right to manage keys, or the user behind the key is gone already.', next: `Delete the key in the dashboard instead: ${dashboard}.` },
  'revoke-impossible': { what: 'The server cannot be asked to revoke this key', why: 'That needs a token that is still good, and a sign-in that named the user behind the key.', next: `Delete the key in the dashboard instead: ${dashboard}.` },
  'still-accepted': { what: 'It still works', why: 'The server accepts the old key or token, so whoever has it can use it.', next: `Delete the key in the dashboard (${dashboard}), log the token out, then try again.` },
  'refused-before': { what: 'The refusal proves nothing', why: 'The token was not seen to be accepted before it was logged out, so its refusal may have another reason.', next: 'It ends at its own time at the latest.' },

  'offline': { what: 'This computer is offline', why: 'There is no network connection.', next: 'Connect to a network. Tokens are renewed by themselves then.' },
  'dns-failed': { what: 'The host was not found', why: 'Its name could not be resolved.', next: 'Check the base URL and your network or VPN.' },
  'connection-refused': { what: 'The server refused the connection', why: 'Nothing answers at this address and port.', next: 'Check the base URL, or wait until the server is up.' },
  'connection-reset': { what: 'The connection was cut', why: 'The server or something on the way closed it before the answer was complete.', next: 'Try again. If it persists, check proxy and firewall.' },
  'connect-timeout': { what: 'The server could not be reached in time', why: 'No connection came about within the limit.', next: 'Check your network or VPN and try again.' },
  'timeout': { what: 'The answer took too long', why: 'The server accepted the request but did not finish in time.', next: 'Try again, or ask for less, for example with a smaller limit.' },
  'tls-failed': { what: 'The connection is not secure', why: 'The server’s certificate could not be verified, so nothing was sent.', next: 'Check date and time, and whether your company’s certificate is installed.' },
  'proxy-failed': { what: 'The proxy did not let the request through', why: 'It is unreachable, or asks for a sign-in.', next: 'Check the system’s proxy settings.' },
  'redirect-refused': { what: 'The server wanted to redirect', why: 'Redirects are not followed, because the token must not reach another address.', next: 'Check the base URL and the path for what the server points to.' },
  'unexpected-reply': { what: 'The answer is not what Tillhub sends', why: 'It may come from a proxy or a network’s sign-in page. It says nothing about the key.', next: 'Check the base URL and your network, then try again.' },
  'rate-limited': { what: 'Too many requests', why: 'The server asks to slow down.', next: 'Wait a moment before trying again.' },
  'server-error': { what: 'The server failed', why: 'Tillhub answered with an internal error. It says nothing about the key.', next: 'Try again later. If it persists, give the request ID to Tillhub’s support.' },
  'unauthorized': { what: 'The request was not authorized', why: 'The token was not accepted for this path. A wrong account ID in the path can look the same.', next: 'Check the ID in the path first, then refresh the token.' },
  'cancelled': { what: 'Cancelled', why: 'It was stopped before it finished.', next: 'Start it again when you are ready.' },
  'network-failed': { what: 'The network failed', why: 'The connection broke for a reason that is not known more exactly.', next: 'Check your connection and try again.' },

  'vault-opening': { what: 'The keys are still being unlocked', why: 'The operating system has not answered yet.', next: 'Wait a moment, and look for a prompt of your system.' },
  'vault-unavailable': { what: 'The keys cannot be stored safely', why: 'The operating system offers no usable keyring.', next: 'Unlock or start a keyring, then choose “Try again”.' },
  'vault-mismatch': { what: 'The keyring does not fit this vault', why: 'A keyring answers, but not with the key that these accounts were sealed with.', next: 'Sign in to the system user or keyring that you used before. Nothing was changed.' },
  'vault-damaged': { what: 'The vault file is damaged', why: 'It cannot be read. Its bytes were kept as they are.', next: 'Restore an earlier state of it.' },
  'vault-newer': { what: 'The vault is from a newer version', why: 'This version cannot read it and leaves it untouched.', next: 'Install the newer version of Tillkeys.' },
  'vault-conflict': { what: 'The vault was changed by something else', why: 'The file on disk is no longer the one that was read. Nothing was overwritten.', next: 'Close other copies of Tillkeys, then start it again.' },
  'vault-locked': { what: 'Tillkeys is locked', why: 'While it is locked, no key or token is in memory, so nothing can use one.', next: 'Unlock it, then try again.' },
  'passphrase-short': { what: 'The passphrase is too short', why: 'Whoever copies the vault may guess at it without limit, so it needs at least 12 characters.', next: 'Take four or five words that do not belong together.' },
  'passphrase-wrong': { what: 'The passphrase does not open this vault', why: 'It is another one, or was typed differently. Upper and lower case and spaces count.', next: 'Type it again. You can try as often as you like.' },
  'slot-needed': { what: 'This is the only proven way to your keys', why: 'Without another that has opened the vault before and still does, nothing could open it any more.', next: 'Add another way, let it prove itself by a test or a restart, then remove this one.' },
  'generation-unreadable': { what: 'That earlier state cannot be restored', why: 'Its file is damaged, or it was sealed with another key. Nothing was changed.', next: 'Choose another state in the list.' },
  'record-unreadable': { what: 'The stored key cannot be read', why: 'It could not be decrypted. Its bytes were kept.', next: 'Edit the account and enter its API key again.' },
  'storage-full': { what: 'The disk is full', why: 'The change could not be written; what was stored before is intact.', next: 'Free some space, then try again.' },
  'storage-denied': { what: 'Writing was not allowed', why: 'The system denies access to the data folder; what was stored before is intact.', next: 'Check the permissions of the data folder.' },
  'storage-failed': { what: 'The change could not be written', why: 'The disk reported an error; what was stored before is intact.', next: 'Check the disk, then try again.' },

  'too-busy': { what: 'Too much at once', why: 'The window asked for more in a second than a person can.', next: 'Wait a moment, then try again.' },
  'sender-refused': { what: 'The request was refused', why: 'It did not come from the app’s own window.', next: 'Restart Tillkeys.' },
  'internal': { what: 'Something went wrong inside Tillkeys', why: 'This is a fault of the app.', next: 'Try again. If it persists, restart Tillkeys.' },
}

const de: Words = {
  'input-invalid': { what: 'Diese Eingabe lässt sich nicht verwenden', why: 'Etwas darin hat eine andere Form als erwartet.', next: 'Prüfen Sie die Eingabe und versuchen Sie es erneut.' },
  'not-found': { what: 'Das gibt es nicht mehr', why: 'Es wurde inzwischen entfernt.', next: 'Wählen Sie ein anderes Konto in der Liste.' },
  'label-required': { what: 'Eine Bezeichnung fehlt', why: 'Ohne Bezeichnung ließe sich das Konto nicht von anderen unterscheiden.', next: 'Geben Sie eine Bezeichnung ein, etwa den Namen des Kunden.' },
  'account-id-required': { what: 'Die Konto-ID fehlt', why: 'Zum Anmelden braucht es Konto-ID und API-Schlüssel.', next: `Kopieren Sie sie aus dem Tillhub-Dashboard: ${dashboard}.` },
  'key-required': { what: 'Der API-Schlüssel fehlt', why: 'Zum Anmelden braucht es Konto-ID und API-Schlüssel.', next: `Erstellen Sie einen im Tillhub-Dashboard (${dashboard}) und fügen Sie ihn hier ein.` },
  'duplicate-account': { what: 'Dieses Konto ist schon gespeichert', why: 'Ein anderer Eintrag hat dieselbe Konto-ID, Basis-URL und denselben Schlüssel.', next: 'Öffnen Sie den gespeicherten Eintrag oder speichern Sie ihn ein zweites Mal.' },
  'base-url-invalid': { what: 'Das ist keine Basis-URL', why: 'Sie lässt sich nicht als Webadresse lesen.', next: 'Geben Sie sie in der Form https://api.example.com ein.' },
  'base-url-credentials': { what: 'Die Basis-URL enthält Zugangsdaten', why: 'Zugangsdaten in einer Adresse landen in Protokollen.', next: 'Entfernen Sie alles zwischen „//“ und „@“.' },
  'base-url-scheme': { what: 'Die Basis-URL muss mit https:// beginnen', why: 'Sonst würde der Schlüssel unverschlüsselt übertragen. Einfaches http geht nur für diesen Computer.', next: 'Verwenden Sie https:// oder für einen lokalen Server http://localhost.' },
  'base-url-path': { what: 'Die Basis-URL muss nach dem Host enden', why: 'Pfade kommen bei jeder Anfrage hinzu und beginnen mit /api.', next: 'Entfernen Sie Pfad, Abfrage und Fragment.' },
  'paste-expired': { what: 'Der eingefügte Schlüssel liegt nicht mehr vor', why: 'Ein eingefügter Schlüssel wird nur kurz und für eine Verwendung behalten.', next: 'Wählen Sie erneut „Schlüssel einfügen“.' },
  'clipboard-empty': { what: 'In der Zwischenablage ist kein Schlüssel', why: 'Sie ist leer oder enthält keinen Text.', next: 'Kopieren Sie den API-Schlüssel oder einen cURL-Befehl und versuchen Sie es erneut.' },
  'path-absolute': { what: 'Der Pfad führt zu einem anderen Host', why: 'Anfragen gehen nur an die Basis-URL des Kontos, damit das Token dort bleibt.', next: 'Geben Sie nur den Pfad ein, beginnend mit „/“.' },
  'path-invalid': { what: 'Dieser Pfad lässt sich nicht verwenden', why: 'Er muss mit „/“ beginnen und unterhalb des Hosts bleiben.', next: 'Korrigieren Sie den Pfad, zum Beispiel /api/v1/products.' },
  'variable-unknown': { what: 'Diese Variable gibt es nicht', why: 'Ein Name in {{…}} ist der App nicht bekannt.', next: 'Wählen Sie eine der vorgeschlagenen Variablen.' },
  'variable-unavailable': { what: 'Eine Variable hat noch keinen Wert', why: 'Ihr Wert stammt aus der Antwort auf die Anmeldung, und die fehlt für dieses Konto.', next: 'Erneuern Sie das Token und senden Sie noch einmal.' },
  'header-invalid': { what: 'Ein Header lässt sich nicht senden', why: 'Name oder Wert enthält unzulässige Zeichen, oder die App setzt ihn selbst.', next: 'Korrigieren oder entfernen Sie diesen Header.' },
  'import-unreadable': { what: 'Es ließ sich nichts importieren', why: 'Darin wurden keine Konten gefunden.', next: 'Verwenden Sie eine CSV- oder JSON-Datei mit Konto-ID und Schlüssel oder einen cURL-Befehl.' },
  'query-invalid': { what: 'Das ist keine JSONPath-Abfrage', why: 'Sie folgt nicht RFC 9535 oder verwendet match() oder search(), die es hier nicht gibt.', next: 'Berichtigen Sie sie, zum Beispiel $.results[0].name oder $..price.' },
  'run-under-way': { what: 'Es läuft schon ein Durchlauf', why: 'Nur eine Anfrage zugleich geht an viele Konten, damit die Grenzen eingehalten werden.', next: 'Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.' },

  'key-refused': { what: 'Der API-Schlüssel wurde abgelehnt', why: 'Die Anmeldung akzeptiert dieses Paar aus Konto-ID und Schlüssel nicht.', next: `Prüfen Sie, ob beide zusammengehören und nicht vertauscht sind. Erstellen Sie sonst einen neuen Schlüssel: ${dashboard}.` },
  'key-forbidden': { what: 'Der API-Schlüssel darf sich nicht anmelden', why: 'Der Server kennt den Schlüssel, verweigert ihm aber den Zugang.', next: `Bitten Sie die Inhaberin oder den Inhaber des Kontos, den Benutzer des Schlüssels zu prüfen: ${dashboard}.` },
  'account-unknown': { what: 'Der Server kennt dieses Konto nicht', why: 'In dieser Umgebung gibt es kein Konto mit dieser ID.', next: 'Prüfen Sie die Konto-ID und ob Produktion oder Staging gemeint ist.' },
  'sign-in-malformed': { what: 'Die Anmeldung wurde nicht verstanden', why: 'Der Server konnte Konto-ID oder Schlüssel nicht lesen.', next: 'Prüfen Sie beide auf fehlende oder überzählige Zeichen.' },
  'sub-user-blocked': { what: 'Der Benutzer hinter diesem Schlüssel ist gesperrt', why: 'Die Anmeldung gelingt, aber der sub_user ist als gesperrt markiert.', next: `Lassen Sie ihn im Dashboard entsperren: ${dashboard}.` },
  'sub-user-inactive': { what: 'Der Benutzer hinter diesem Schlüssel ist inaktiv', why: 'Der sub_user ist nicht als aktiv markiert.', next: `Lassen Sie ihn im Dashboard aktivieren: ${dashboard}.` },
  'sub-user-deleted': { what: 'Der Benutzer hinter diesem Schlüssel wurde gelöscht', why: 'Der sub_user ist als gelöscht markiert; sein Token kann jederzeit ungültig werden.', next: `Legen Sie einen neuen API-Benutzer an: ${dashboard}.` },

  'account-frozen': { what: 'Dieses Konto ist eingefroren', why: 'Sein Schlüssel wird entschärft; deshalb wird als dieses Konto nichts gesendet und sein Token nicht herausgegeben.', next: 'Wählen Sie „Entschärfen fortsetzen“ in seiner Übersicht, um damit fortzufahren. Das Freigeben dort beendet es.' },
  'key-leaked': { what: 'Das ist der durchgesickerte Schlüssel', why: 'Er wird gerade entschärft. Ihn erneut zu speichern würde nichts ändern.', next: `Legen Sie im Dashboard einen neuen Schlüssel an (${dashboard}) und geben Sie diesen ein.` },
  'revoke-refused': { what: 'Der Server hat den Schlüssel nicht widerrufen', why: 'Dem Token fehlt vielleicht das Recht, Schlüssel zu verwalten, oder den Benutzer hinter dem Schlüssel gibt es nicht mehr.', next: `Löschen Sie den Schlüssel stattdessen im Dashboard: ${dashboard}.` },
  'revoke-impossible': { what: 'Der Server kann nicht gebeten werden, diesen Schlüssel zu widerrufen', why: 'Das braucht ein noch gültiges Token und eine Anmeldung, die den Benutzer hinter dem Schlüssel nannte.', next: `Löschen Sie den Schlüssel stattdessen im Dashboard: ${dashboard}.` },
  'still-accepted': { what: 'Es funktioniert noch', why: 'Der Server nimmt den alten Schlüssel oder das alte Token an; wer es hat, kann es verwenden.', next: `Löschen Sie den Schlüssel im Dashboard (${dashboard}), melden Sie das Token ab und versuchen Sie es erneut.` },
  'refused-before': { what: 'Die Ablehnung beweist nichts', why: 'Vor dem Abmelden war nicht zu sehen, dass das Token angenommen wurde; die Ablehnung kann einen anderen Grund haben.', next: 'Es endet spätestens zu seiner eigenen Zeit.' },

  'offline': { what: 'Dieser Computer ist offline', why: 'Es besteht keine Netzwerkverbindung.', next: 'Stellen Sie eine Verbindung her. Tokens werden dann von selbst erneuert.' },
  'dns-failed': { what: 'Der Host wurde nicht gefunden', why: 'Sein Name ließ sich nicht auflösen.', next: 'Prüfen Sie die Basis-URL und Ihr Netzwerk oder VPN.' },
  'connection-refused': { what: 'Der Server hat die Verbindung abgelehnt', why: 'Unter dieser Adresse und diesem Port antwortet nichts.', next: 'Prüfen Sie die Basis-URL oder warten Sie, bis der Server läuft.' },
  'connection-reset': { what: 'Die Verbindung wurde getrennt', why: 'Der Server oder etwas auf dem Weg hat sie vor dem Ende der Antwort geschlossen.', next: 'Versuchen Sie es erneut. Bleibt es dabei, prüfen Sie Proxy und Firewall.' },
  'connect-timeout': { what: 'Der Server war nicht rechtzeitig erreichbar', why: 'Innerhalb der Frist kam keine Verbindung zustande.', next: 'Prüfen Sie Ihr Netzwerk oder VPN und versuchen Sie es erneut.' },
  'timeout': { what: 'Die Antwort hat zu lange gedauert', why: 'Der Server hat die Anfrage angenommen, aber nicht rechtzeitig beantwortet.', next: 'Versuchen Sie es erneut oder fragen Sie weniger ab, etwa mit kleinerem limit.' },
  'tls-failed': { what: 'Die Verbindung ist nicht sicher', why: 'Das Zertifikat des Servers ließ sich nicht prüfen; es wurde nichts gesendet.', next: 'Prüfen Sie Datum und Uhrzeit und ob das Zertifikat Ihrer Firma installiert ist.' },
  'proxy-failed': { what: 'Der Proxy hat die Anfrage nicht durchgelassen', why: 'Er ist nicht erreichbar oder verlangt eine Anmeldung.', next: 'Prüfen Sie die Proxy-Einstellungen des Systems.' },
  'redirect-refused': { what: 'Der Server wollte weiterleiten', why: 'Weiterleitungen werden nicht verfolgt, damit das Token keine andere Adresse erreicht.', next: 'Prüfen Sie Basis-URL und Pfad.' },
  'unexpected-reply': { what: 'So antwortet Tillhub nicht', why: 'Die Antwort stammt vielleicht von einem Proxy oder einer Anmeldeseite. Über den Schlüssel sagt sie nichts.', next: 'Prüfen Sie die Basis-URL und Ihr Netzwerk und versuchen Sie es erneut.' },
  'rate-limited': { what: 'Zu viele Anfragen', why: 'Der Server bittet um Geduld.', next: 'Warten Sie einen Moment, bevor Sie es erneut versuchen.' },
  'server-error': { what: 'Der Server hat einen Fehler gemeldet', why: 'Tillhub hat mit einem internen Fehler geantwortet. Über den Schlüssel sagt das nichts.', next: 'Versuchen Sie es später erneut. Bleibt es dabei, nennen Sie dem Tillhub-Support die Anfrage-ID.' },
  'unauthorized': { what: 'Die Anfrage wurde nicht zugelassen', why: 'Das Token wurde für diesen Pfad nicht akzeptiert. Eine falsche Konto-ID im Pfad kann genauso aussehen.', next: 'Prüfen Sie zuerst die ID im Pfad und erneuern Sie dann das Token.' },
  'cancelled': { what: 'Abgebrochen', why: 'Der Vorgang wurde vor dem Ende angehalten.', next: 'Starten Sie ihn erneut, wenn Sie so weit sind.' },
  'network-failed': { what: 'Das Netzwerk hat versagt', why: 'Die Verbindung brach ab; genauer lässt es sich nicht sagen.', next: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.' },

  'vault-opening': { what: 'Die Schlüssel werden noch entsperrt', why: 'Das Betriebssystem hat noch nicht geantwortet.', next: 'Warten Sie einen Moment und achten Sie auf eine Abfrage Ihres Systems.' },
  'vault-unavailable': { what: 'Die Schlüssel lassen sich nicht sicher speichern', why: 'Das Betriebssystem bietet keinen brauchbaren Schlüsselbund.', next: 'Entsperren oder starten Sie einen Schlüsselbund und wählen Sie „Erneut versuchen“.' },
  'vault-mismatch': { what: 'Der Schlüsselbund passt nicht zu diesem Tresor', why: 'Ein Schlüsselbund antwortet, aber nicht mit dem Schlüssel, der diese Konten versiegelt hat.', next: 'Verwenden Sie den Systembenutzer oder Schlüsselbund von zuvor. Es wurde nichts verändert.' },
  'vault-damaged': { what: 'Die Tresordatei ist beschädigt', why: 'Sie lässt sich nicht lesen. Ihr Inhalt wurde unverändert aufbewahrt.', next: 'Stellen Sie einen früheren Stand wieder her.' },
  'vault-newer': { what: 'Der Tresor stammt aus einer neueren Version', why: 'Diese Version kann ihn nicht lesen und lässt ihn unberührt.', next: 'Installieren Sie die neuere Version von Tillkeys.' },
  'vault-conflict': { what: 'Der Tresor wurde von anderer Seite geändert', why: 'Die Datei ist nicht mehr die, die gelesen wurde. Es wurde nichts überschrieben.', next: 'Schließen Sie weitere Tillkeys-Fenster und starten Sie neu.' },
  'vault-locked': { what: 'Tillkeys ist gesperrt', why: 'Solange es gesperrt ist, liegt kein Schlüssel und kein Token im Arbeitsspeicher; nichts kann sie verwenden.', next: 'Entsperren Sie es und versuchen Sie es erneut.' },
  'passphrase-short': { what: 'Die Passphrase ist zu kurz', why: 'Wer den Tresor kopiert, darf unbegrenzt raten; deshalb braucht sie mindestens 12 Zeichen.', next: 'Nehmen Sie vier oder fünf Wörter, die nichts miteinander zu tun haben.' },
  'passphrase-wrong': { what: 'Die Passphrase öffnet diesen Tresor nicht', why: 'Es ist eine andere, oder sie wurde anders geschrieben. Groß- und Kleinschreibung und Leerzeichen zählen.', next: 'Geben Sie sie noch einmal ein. Sie können es beliebig oft versuchen.' },
  'slot-needed': { what: 'Das ist der einzige bewährte Weg zu Ihren Schlüsseln', why: 'Ohne einen anderen, der den Tresor schon geöffnet hat und noch öffnet, käme niemand mehr hinein.', next: 'Fügen Sie einen anderen Weg hinzu, bewähren Sie ihn durch einen Test oder Neustart und entfernen Sie dann diesen.' },
  'generation-unreadable': { what: 'Dieser frühere Stand lässt sich nicht wiederherstellen', why: 'Seine Datei ist beschädigt oder mit einem anderen Schlüssel versiegelt. Es wurde nichts verändert.', next: 'Wählen Sie einen anderen Stand in der Liste.' },
  'record-unreadable': { what: 'Der gespeicherte Schlüssel ist nicht lesbar', why: 'Er ließ sich nicht entschlüsseln. Sein Inhalt wurde aufbewahrt.', next: 'Bearbeiten Sie das Konto und geben Sie den API-Schlüssel neu ein.' },
  'storage-full': { what: 'Der Datenträger ist voll', why: 'Die Änderung ließ sich nicht schreiben; das zuvor Gespeicherte ist unversehrt.', next: 'Schaffen Sie Platz und versuchen Sie es erneut.' },
  'storage-denied': { what: 'Das Schreiben wurde nicht erlaubt', why: 'Das System verweigert den Zugriff auf den Datenordner; das zuvor Gespeicherte ist unversehrt.', next: 'Prüfen Sie die Rechte des Datenordners.' },
  'storage-failed': { what: 'Die Änderung ließ sich nicht schreiben', why: 'Der Datenträger meldet einen Fehler; das zuvor Gespeicherte ist unversehrt.', next: 'Prüfen Sie den Datenträger und versuchen Sie es erneut.' },

  'too-busy': { what: 'Zu viel auf einmal', why: 'Das Fenster wollte in einer Sekunde mehr, als ein Mensch wollen kann.', next: 'Warten Sie einen Moment und versuchen Sie es erneut.' },
  'sender-refused': { what: 'Die Anforderung wurde abgewiesen', why: 'Sie kam nicht aus dem Fenster der App.', next: 'Starten Sie Tillkeys neu.' },
  'internal': { what: 'In Tillkeys ist etwas schiefgegangen', why: 'Das ist ein Fehler der App.', next: 'Versuchen Sie es erneut. Bleibt es dabei, starten Sie Tillkeys neu.' },
}

/** Each failure in words: what happened, why, and what to do next. */
export const errorsText = { en, de }
