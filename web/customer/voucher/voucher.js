// What a voucher page can do beyond links and forms: print, share, save as a picture. Without it the page works all the same.
const find = (name) => document.querySelector(`[data-do="${name}"]`)

const print = find('print')
if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}

const share = find('share')
if (share && navigator.share) {
  share.hidden = false
  share.addEventListener('click', () => navigator.share({ title: document.title, url: location.origin + location.pathname }).catch(() => undefined))
}

const save = find('picture')
if (save) {
  save.hidden = false
  save.addEventListener('click', () => draw().toBlob((blob) => blob && show(URL.createObjectURL(blob)), 'image/png'))
}

/** The ticket on a canvas of 720 × 900. */
function draw() {
  const canvas = document.createElement('canvas')
  canvas.width = 720
  canvas.height = 900
  const pen = canvas.getContext('2d')
  const text = (part) => document.querySelector(`[data-part="${part}"]`)?.textContent.trim() ?? ''
  const write = (line, x, y, size, weight = 400, colour = '#1F2A27') => {
    pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
    pen.fillStyle = colour
    pen.fillText(line, x, y, 640)
  }
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, 720, 900)
  pen.fillStyle = '#0F6B5C'
  pen.fillRect(0, 0, 720, 12)
  write(text('hospital'), 40, 76, 30, 700)
  write(text('date'), 40, 150, 40, 700)
  write(text('time'), 40, 260, 104, 700)
  write(text('early'), 40, 322, 34, 700, '#0F6B5C')
  write(text('what'), 40, 420, 36, 700)
  write(text('place'), 40, 474, 32)
  write(text('code'), 40, 640, 64, 700)
  write(`${text('name')}  ${text('four')}`, 40, 700, 34)
  write(text('phone'), 40, 850, 28, 400, '#48544F')
  const qr = document.querySelector('.qr')
  const size = Number(qr.dataset.size)
  const cell = Math.floor(280 / size)
  pen.fillStyle = '#000'
  for (const [, x, y, width] of qr.querySelector('path').getAttribute('d').matchAll(/M(\d+) (\d+)h(\d+)/g)) pen.fillRect(400 + x * cell, 540 + y * cell, width * cell, cell)
  return canvas
}

/** Shown large: on a phone a long press saves it. */
function show(url) {
  const shot = document.createElement('div')
  shot.className = 'shot'
  shot.setAttribute('role', 'dialog')
  const image = new Image()
  image.src = url
  image.alt = save.dataset.alt
  const hint = document.createElement('p')
  hint.textContent = save.dataset.hint
  shot.append(image, hint)
  shot.addEventListener('click', () => { shot.remove(); URL.revokeObjectURL(url); save.focus() })
  document.body.append(shot)
}
