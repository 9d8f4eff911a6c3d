interface Step { readonly title: string; readonly text: string }

const en = {
  name: 'Sandbox tour',
  steps: {
    switch: { title: 'Each row is one customer', text: 'Choose another account in the list on the left. The bar at the top always says as whom you work; here it says SANDBOX, for a real shop it says LIVE.' },
    token: { title: 'Two facts about each account', text: 'Key says whether Tillhub accepts the API key, Token how long the sign-in still lasts. Open the tab Token to see what is in it; the key itself is never shown unasked.' },
    identity: { title: 'The user behind the key', text: 'Tillhub calls it the sub_user. The tab Identity has its role, scopes and locations, what is missing or null, and what has changed since an earlier sign-in.' },
    request: { title: 'Ask the API as this account', text: 'Under Requests, choose a path that is offered, such as products, and press Send. The answer comes with status, time, size and the request.id that support asks for.' },
    refused: { title: 'When a key is refused', text: 'Weinhandlung Rebstock has a new key at Tillhub, so the stored one is refused. Its Overview says so, why, and what to do next.' },
    check: { title: 'All accounts at once', text: '“Check all” signs every account in, within Tillhub’s limits. The report says who needs you, and can be saved without any key in it.' },
  } satisfies Record<string, Step>,
  done: 'Done',
  dot: (number: number, all: number, isDone: boolean) => `Step ${number} of ${all}${isDone ? ', done' : ''}`,
  showMe: 'Show me',
  next: 'Next step',
  skip: 'Skip',
  endTitle: 'That is the whole job',
  endText: 'Your own accounts work the same way. The sandbox stays until you remove its accounts; this tour can be opened again from the command palette.',
  first: 'Add your first account',
  close: 'Close the tour',
}

const de: typeof en = {
  name: 'Rundgang durch die Sandbox',
  steps: {
    switch: { title: 'Jede Zeile ist ein Kunde', text: 'Wählen Sie links in der Liste ein anderes Konto. Die Leiste oben sagt immer, als wer Sie arbeiten; hier steht SANDBOX, bei einem echten Geschäft LIVE.' },
    token: { title: 'Zwei Tatsachen zu jedem Konto', text: 'Schlüssel sagt, ob Tillhub den API-Schlüssel annimmt, Token, wie lange die Anmeldung noch gilt. Öffnen Sie den Reiter Token, um hineinzusehen; der Schlüssel selbst wird nie ungefragt gezeigt.' },
    identity: { title: 'Der Benutzer hinter dem Schlüssel', text: 'Tillhub nennt ihn sub_user. Der Reiter Identität zeigt Rolle, Berechtigungen und Standorte, was fehlt oder null ist und was sich seit einer früheren Anmeldung geändert hat.' },
    request: { title: 'Die API als dieses Konto fragen', text: 'Wählen Sie unter Anfragen einen der angebotenen Pfade, etwa die Produkte, und senden Sie die Anfrage. Zur Antwort gehören Status, Dauer, Größe und die request.id, nach der der Support fragt.' },
    refused: { title: 'Wenn ein Schlüssel abgelehnt wird', text: 'Die Weinhandlung Rebstock hat bei Tillhub einen neuen Schlüssel; der gespeicherte wird deshalb abgelehnt. In der Übersicht steht das, der Grund und was als Nächstes zu tun ist.' },
    check: { title: 'Alle Konten auf einmal', text: '„Alle prüfen“ meldet jedes Konto an, innerhalb der Grenzen von Tillhub. Der Bericht sagt, welches Sie braucht, und lässt sich ohne einen Schlüssel darin speichern.' },
  },
  done: 'Erledigt',
  dot: (number, all, isDone) => `Schritt ${number} von ${all}${isDone ? ', erledigt' : ''}`,
  showMe: 'Zeigen',
  next: 'Nächster Schritt',
  skip: 'Überspringen',
  endTitle: 'Das ist die ganze Arbeit',
  endText: 'Mit Ihren eigenen Konten geht es genauso. Die Sandbox bleibt, bis Sie ihre Konten entfernen; den Rundgang können Sie über die Befehlspalette wieder öffnen.',
  first: 'Erstes eigenes Konto hinzufügen',
  close: 'Rundgang schließen',
}

export const tourText = { en, de }
