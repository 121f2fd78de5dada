import type { mail as fa } from '../fa/mail.ts'

export const mail: Record<keyof typeof fa, string> = {
  'nav.mail': 'Mail',
  'mail.title': 'Mail',
  'mail.about':
    'With a server set up and tried here, writers of comments are told of answers, if they wish and confirm it from their address. Until then the comment form asks for no mail address.',
  'mail.untested': 'No mail is sent yet: send a mail of trial first.',
  'mail.working': 'Mail is sent. Last tried:',
  'mail.server': 'Server',
  'mail.serverAbout': 'The server that takes and delivers mail. The password is kept sealed, and not shown again.',
  'mail.host': 'Server',
  'mail.port': 'Port',
  'mail.security': 'Encryption',
  'mail.tls': 'TLS from the start',
  'mail.starttls': 'STARTTLS after the greeting',
  'mail.none': 'No encryption',
  'mail.noneHint': 'Only for a server on this machine.',
  'mail.login': 'Login',
  'mail.password': 'Password',
  'mail.passwordKept': 'A password is kept. Leave this empty to keep it.',
  'mail.sender': 'Sender’s address',
  'mail.senderHint': 'Mail comes from this address under the office’s name.',
  'mail.remove': 'Remove the server',
  'mail.removeTitle': 'Remove the mail server',
  'mail.removeText':
    'The password is erased, no mail is sent any more, and the comment form asks for no address. Addresses that readers confirmed stay.',
  'mail.removed': 'The mail server was removed.',
  'mail.trial': 'Trial',
  'mail.trialAbout': 'Needed once after each change of the server.',
  'mail.trialTo': 'To this address',
  'mail.trialSend': 'Send a mail of trial',
  'mail.tried': 'The server took the mail. See whether it arrived.',
}
