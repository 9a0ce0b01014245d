/**
 * Says politely that the session ends soon, early enough to save. Without this script the foot of each page says until
 * when it lasts; text that is sent later waits in the form after signing in.
 */
(() => {
  const place = document.querySelector('[data-session-seconds]');
  if (!(place instanceof HTMLElement)) return;

  const EARLY_S = 300;
  const SOON =
    'Ihre Anmeldung endet in höchstens fünf Minuten. Speichern Sie jetzt, was Sie geschrieben haben.';
  const ENDED =
    'Ihre Anmeldung ist abgelaufen. Was Sie jetzt absenden, steht nach der Anmeldung wieder im Formular.';
  let timers = [];

  function start(seconds) {
    for (const timer of timers) clearTimeout(timer);
    place.textContent = '';
    const sayAfter = (pause, text) =>
      setTimeout(() => {
        place.textContent = text;
      }, pause * 1000);
    timers = [sayAfter(Math.max(0, seconds - EARLY_S), SOON), sayAfter(seconds, ENDED)];
  }

  start(Number(place.dataset.sessionSeconds));
  // Saving in the background prolongs the session; the server says until when.
  document.addEventListener('pruefpfad:gesehen', ({ detail }) => start(detail));
})();
