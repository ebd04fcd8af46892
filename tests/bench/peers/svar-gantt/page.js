// The same rows and links as the Timeline, drawn by @svar-ui/react-gantt. Its parent has a fixed height: without one it
// draws every row. Only summaries are `open`: a leaf that is crashes it. Its theme would load fonts from another host.
import '@svar-ui/react-gantt/all.css'
import { Gantt, Willow } from '@svar-ui/react-gantt'
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

const SCALES = [
  { unit: 'year', step: 1, format: '%Y' },
  { unit: 'month', step: 1, format: '%M' },
]
/** As wide as the Timeline's months: 4 px a day. */
const MONTH_WIDTH = 122

/** JSON has no dates. */
const dated = (tasks) =>
  tasks.map(({ start, end, ...task }) => ({
    ...task,
    start: new Date(`${start}T00:00`),
    end: new Date(`${end}T00:00`),
  }))

/** Everything `days` later. */
const shifted = (tasks, days) =>
  tasks.map(({ start, end, ...task }) => ({ ...task, start: later(start, days), end: later(end, days) }))

function later(date, days) {
  const moved = new Date(date)
  moved.setDate(moved.getDate() + days)
  return moved
}

function Chart({ data }) {
  const [tasks, setTasks] = useState(data.tasks)
  Object.assign(globalThis, { replaceDates: (days) => setTasks(shifted(data.tasks, days)) })
  const init = (api) => {
    globalThis.moveTask = (id, days) => {
      const { start, end } = api.getTask(id)
      void api.exec('update-task', { id, task: { start: later(start, days), end: later(end, days) } })
    }
  }
  const gantt = createElement(Gantt, { tasks, links: data.links, scales: SCALES, cellWidth: MONTH_WIDTH, init })
  const room = createElement('div', { style: { height: '100vh' } }, gantt)
  return createElement(Willow, { fonts: false }, room)
}

const isOpen = new URLSearchParams(location.search).has('open')
const answer = await fetch('tasks.json')
const { tasks, links } = await answer.json()
const opened = tasks.map((task) => (task.type === 'summary' ? { ...task, open: isOpen } : task))
const chart = createElement(Chart, { data: { tasks: dated(opened), links } })
createRoot(document.getElementById('root')).render(chart)
