/** The program must not start on this data; the message is for the person who starts it. */
export class DataRefusal extends Error {
  override readonly name = 'DataRefusal';
  readonly code:
    | 'in-benutzung'
    | 'neuere-fassung'
    | 'konten-beschaedigt'
    | 'nicht-beschreibbar'
    | 'wiederherstellung-unterbrochen';

  constructor(code: DataRefusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}
