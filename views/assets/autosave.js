/**
 * Saves each answer shortly after it was given, through the same address as the button. It never submits the form
 * and says "Gespeichert" only after the server did. Without this script everything works with the buttons.
 */
(() => {
  const form = document.querySelector('form[data-autosave]');
  if (!(form instanceof HTMLFormElement)) return;

  const PAUSE_MS = 800;
  const FAILED =
    'Nicht gespeichert. Ihr Text steht noch im Feld. Versuchen Sie es erneut oder kopieren Sie ihn.';
  const SIGNED_OUT =
    'Nicht gespeichert: Sie sind nicht mehr angemeldet. Speichern Sie mit dem Knopf unten; nach der Anmeldung steht Ihr Text wieder hier.';

  /** Questions whose fields differ from what the server has. */
  const unsaved = new Set();
  const timers = new Map();
  let queue = Promise.resolve();
  let isSubmitting = false;

  const questionOf = (target) => (target instanceof Element ? target.closest('[data-question]') : null);

  function fieldsOf(question) {
    const own = new Set([...question.querySelectorAll('[name]')].map((field) => field.getAttribute('name')));
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (name === '_csrf' || name === 'verlaesst' || own.has(name)) body.append(name, String(value));
    }
    return body;
  }

  function tell(question, text, isSaved) {
    const status = question.querySelector('[data-autosave-status]');
    if (status === null) return;
    status.textContent = text;
    status.classList.toggle('pp-autosave--failed', !isSaved);
  }

  /** The list and the progress beside the questions, in the words of the server. */
  function showStand({ states = {}, progress }) {
    for (const place of document.querySelectorAll('[data-state]')) {
      const stand = states[place.dataset.state];
      if (stand === undefined) continue;
      const text = document.createElement(stand.isOpen ? 'strong' : 'span');
      text.textContent = stand.state;
      place.replaceChildren(text);
    }
    if (progress === undefined) return;
    const rest = progress.rest === '' ? '' : `, ${progress.rest}`;
    for (const place of document.querySelectorAll('[data-progress]'))
      place.textContent = place.dataset.progress === 'text' ? progress.text : rest;
    const bar = document.querySelector('progress#stand');
    if (!(bar instanceof HTMLProgressElement)) return;
    bar.max = progress.total;
    bar.value = progress.done;
  }

  async function send(question) {
    const body = fieldsOf(question);
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body,
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') return { text: SIGNED_OUT, body, isSaved: false };
    const seconds = Number(response.headers.get('X-Session-Seconds'));
    if (seconds > 0) document.dispatchEvent(new CustomEvent('pruefpfad:gesehen', { detail: seconds }));
    const isJson = response.headers.get('Content-Type')?.includes('application/json') ?? false;
    if (!isJson) return { text: FAILED, body, isSaved: false };
    const reply = await response.json();
    if (response.ok) showStand(reply);
    return { text: reply.message, rev: reply.rev, body, isSaved: response.ok };
  }

  function settle(question, { text, rev, body, isSaved }) {
    tell(question, text, isSaved);
    if (!isSaved) return;
    const stand = question.querySelector('input[name^="rev."]');
    if (stand instanceof HTMLInputElement && rev !== undefined) stand.value = String(rev);
    clearRemoved(question);
    body.delete(stand?.getAttribute('name') ?? '');
    const now = fieldsOf(question);
    now.delete(stand?.getAttribute('name') ?? '');
    // Something typed while the request was on its way is saved by its own timer.
    if (now.toString() === body.toString() || body.toString().includes('entfernen.'))
      unsaved.delete(question);
  }

  /** After "Antwort entfernen" the choice is gone on the server; show that. */
  function clearRemoved(question) {
    const box = question.querySelector('input[name^="entfernen."]:checked');
    if (!(box instanceof HTMLInputElement)) return;
    for (const input of question.querySelectorAll('input:checked')) {
      if (input instanceof HTMLInputElement) input.checked = false;
    }
  }

  function save(question) {
    clearTimeout(timers.get(question));
    if (!unsaved.has(question)) return;
    queue = queue.then(async () => {
      try {
        settle(question, await send(question));
      } catch {
        tell(question, FAILED, false);
      }
    });
  }

  function later(question, pause) {
    unsaved.add(question);
    clearTimeout(timers.get(question));
    timers.set(
      question,
      setTimeout(() => save(question), pause),
    );
  }

  form.addEventListener('input', ({ target }) => {
    const question = questionOf(target);
    if (question === null) return;
    const isText =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    later(question, isText ? PAUSE_MS : 200);
  });
  form.addEventListener('focusout', ({ target }) => {
    const question = questionOf(target);
    if (question !== null && unsaved.has(question)) save(question);
  });
  form.addEventListener('submit', () => {
    isSubmitting = true;
    for (const timer of timers.values()) clearTimeout(timer);
  });
  window.addEventListener('online', () => {
    for (const question of unsaved) save(question);
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0 && !isSubmitting) event.preventDefault();
  });
  // Coming back with the back button shows the old page: it must warn again.
  window.addEventListener('pageshow', () => {
    isSubmitting = false;
  });
})();
