-- pandoc's writer for the press: reads the HTML once and answers with both forms of it,
-- "<length><docx><length><typst>". Needs no file and no network; runs under --sandbox.
--
-- pandoc's own Typst writer is not safe for text: "..." becomes one character, "-?" vanishes,
-- a cell that begins with "= " becomes a heading. So every run of text is handed over as a
-- Typst string literal, which has no markup.

local WORD_JOINER, HARD_SPACE = '\u{2060}', '\u{A0}'
local MAIYAMOK, PAIYANNOI, LOYALTY = '\u{0E46}', '\u{0E2F}', '\u{0E2F}\u{0E25}\u{0E2F}'

local function quoted(text)
  return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"'):gsub('\n', '\\n'):gsub('\r', '\\r'):gsub('\t', '\\t') .. '"'
end

-- ๆ and ฯ belong to the word before them and never begin a line. Lua's patterns are bytes:
-- whole code points only, never a class of Thai letters.
local function joined(text)
  if text:find(MAIYAMOK, 1, true) then
    text = text:gsub(' ' .. MAIYAMOK, HARD_SPACE .. MAIYAMOK)
    text = text:gsub('([\x80-\xBF])' .. MAIYAMOK, '%1' .. WORD_JOINER .. MAIYAMOK)
    text = text:gsub(HARD_SPACE .. WORD_JOINER, HARD_SPACE)
  end
  if text:find(PAIYANNOI, 1, true) then
    text = text:gsub(' ' .. PAIYANNOI, HARD_SPACE .. PAIYANNOI)
    text = text:gsub(LOYALTY, '\1')
    text = text:gsub('([\x80-\xBF])' .. PAIYANNOI, '%1' .. WORD_JOINER .. PAIYANNOI)
    text = text:gsub('([\x80-\xBF])\1', '%1' .. WORD_JOINER .. LOYALTY):gsub('\1', LOYALTY)
    text = text:gsub(HARD_SPACE .. WORD_JOINER, HARD_SPACE)
  end
  return text
end

local function literals(inlines)
  local out, run = pandoc.Inlines {}, {}
  local function flush()
    if #run > 0 then
      out:insert(pandoc.RawInline('typst', '#' .. quoted(joined(table.concat(run))) .. ';'))
      run = {}
    end
  end
  for _, inline in ipairs(inlines) do
    if inline.t == 'Str' then
      run[#run + 1] = inline.text
    elseif inline.t == 'Space' or inline.t == 'SoftBreak' then
      run[#run + 1] = ' '
    else
      flush()
      out:insert(inline)
    end
  end
  flush()
  return out
end

local function wrapped(opening, content, raw, list)
  local out = list { raw('typst', opening) }
  out:extend(content)
  out:insert(raw('typst', ']'))
  return out
end

local places = {
  ['toc'] = function() return '#contents()' end,
  ['list-of-tables'] = function() return '#list-of-tables()' end,
  ['pagebreak'] = function() return '#pagebreak(weak: true)' end,
  ['rule'] = function() return '#short-rule()' end,
  ['chart'] = function(div) return '#chart(' .. tonumber(div.attributes.number) .. ')' end,
  ['emblem'] = function(div) return '#emblem(' .. tonumber(div.attributes.number) .. ')' end,
}

-- A cell's content as one block. One paragraph is the common case and is set faster.
local function held(how, blocks)
  local only = #blocks == 1 and blocks[1]
  if only and (only.t == 'Plain' or only.t == 'Para') then
    local inlines = only.content
    if #inlines == 1 and inlines[1].t == 'RawInline' then
      return pandoc.RawBlock('typst', '#' .. how .. '(' .. inlines[1].text:sub(2, -2) .. ');')
    end
    return pandoc.Plain(wrapped('#' .. how .. '[', inlines, pandoc.RawInline, pandoc.Inlines))
  end
  return wrapped('#' .. how .. '-blocks[', blocks, pandoc.RawBlock, pandoc.Blocks)
end

local typst = {
  Inlines = literals,
  Span = function(span)
    local function inside(opening)
      return wrapped(opening, span.content, pandoc.RawInline, pandoc.Inlines)
    end
    if span.classes:includes('fill') then
      return pandoc.RawInline('typst', '#fill();')
    elseif span.classes:includes('whole') then
      return inside('#box[')
    elseif span.classes:includes('half') then
      return inside('#half[')
    elseif span.attributes['custom-style'] then
      return inside('#' .. span.attributes['custom-style'] .. '[')
    end
    return span.content
  end,
  Header = function(header)
    local opening = '#heading(level: ' .. header.level
        .. (header.classes:includes('unlisted') and ', outlined: false' or '') .. ')['
    local content = header.content
    for _, look in ipairs { 'grand', 'modest', 'subject' } do
      if header.classes:includes(look) then
        content = wrapped('#' .. look .. '[', content, pandoc.RawInline, pandoc.Inlines)
      end
    end
    return pandoc.Plain(wrapped(opening, content, pandoc.RawInline, pandoc.Inlines))
  end,
  Table = function(tbl)
    local points = tonumber(tbl.attributes.points)
    local ruled = tbl.classes:includes('plan') and 'plan' or 'plain'
    tbl.attr = pandoc.Attr('', { 'typst:no-figure' })
    return wrapped('#' .. ruled .. '-table(' .. points .. 'pt)[', { tbl }, pandoc.RawBlock, pandoc.Blocks)
  end,
  Div = function(div)
    local place = div.attributes.press
    if place == 'whole' or place == 'flowing' then
      return held(place, div.content)
    elseif place == 'caption' then
      return wrapped('#table-caption[', div.content, pandoc.RawBlock, pandoc.Blocks)
    elseif place then
      return pandoc.RawBlock('typst', places[place](div))
    end
    local style = div.attributes['custom-style']
    if style then
      return wrapped('#' .. style .. '[', div.content, pandoc.RawBlock, pandoc.Blocks)
    end
    return div.content
  end,
}

-- In Word's XML a place is an element that no text can produce; the press fills it in.
local word = {
  Span = function(span)
    if span.classes:includes('fill') then
      return pandoc.RawInline('openxml', '<w:r><w:tab/></w:r>')
    end
  end,
  Div = function(div)
    local place = div.attributes.press
    if place == 'whole' or place == 'flowing' then
      return div.content
    elseif place == 'caption' then
      div.attributes['custom-style'] = 'PlanCaption'
      return div
    elseif place then
      local number = div.attributes.number and '-' .. div.attributes.number or ''
      return pandoc.RawBlock('openxml', '<w:altChunk r:id="' .. place .. number .. '"/>')
    end
  end,
}

function ByteStringWriter(doc, options)
  return string.pack('>s4s4',
    pandoc.write(doc:walk(word), 'docx', options),
    pandoc.write(doc:walk(typst), 'typst', options))
end
