-- Neovim (0.7 or later) as a client of the stdio server: opens a report, asks what a person asks, applies the first fix, and
-- writes what came back as JSON. Ends with status 1 and the reason where something does not answer.

local wait = 20000
local file = assert(os.getenv('NIANBAO_FILE'))
local out = assert(os.getenv('NIANBAO_OUT'))
local server = assert(os.getenv('NIANBAO_SERVER'))

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local buffer = vim.api.nvim_get_current_buf()
  local published = 0
  local ended
  local id = vim.lsp.start_client({
    name = 'nianbao',
    cmd = { os.getenv('NIANBAO_NODE'), server, '--stdio' },
    root_dir = vim.fn.fnamemodify(file, ':h'),
    handlers = {
      ['textDocument/publishDiagnostics'] = function(...)
        published = published + 1
        vim.lsp.diagnostic.on_publish_diagnostics(...)
      end,
    },
    on_exit = function(code) ended = code end,
  })
  assert(id, 'the server did not start')
  vim.bo[buffer].filetype = 'nianbao'
  vim.lsp.buf_attach_client(buffer, id)
  local function await(what, holds)
    local ok = vim.wait(wait, function() return ended ~= nil or holds() end, 20)
    assert(ended == nil, 'the server ended with ' .. tostring(ended) .. ' before ' .. what)
    assert(ok, 'timed out waiting for ' .. what)
  end
  await('initialize', function() return vim.lsp.get_client_by_id(id).initialized end)
  await('diagnostics', function() return published > 0 end)

  local client = vim.lsp.get_client_by_id(id)
  local document = { uri = vim.uri_from_bufnr(buffer) }
  local function ask(method, params)
    params.textDocument = document
    local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, wait)
    assert(answers, method .. ': ' .. tostring(problem))
    local answer = answers[id] or {}
    assert(not answer.error, method .. ': ' .. vim.inspect(answer.error))
    return answer.result or vim.NIL
  end

  local found = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, {
      message = each.message,
      code = each.user_data.lsp.code,
      line = each.lnum,
      character = each.col,
      last = each.end_col,
    })
  end
  local wrong
  for _, each in ipairs(found) do
    if each.code == 'NB301' then wrong = wrong or each end
  end
  assert(wrong, 'no NB301')
  -- Neovim counts bytes, the protocol UTF-16 units.
  local line = vim.api.nvim_buf_get_lines(buffer, wrong.line, wrong.line + 1, false)[1]
  local function units(bytes) return select(2, vim.str_utfindex(line, bytes)) end
  local from = { line = wrong.line, character = units(wrong.character) }
  local to = { line = wrong.line, character = units(wrong.last) }

  local result = {
    diagnostics = found,
    symbols = ask('textDocument/documentSymbol', {}),
    hover = ask('textDocument/hover', { position = from }),
    definition = ask('textDocument/definition', { position = from }),
    references = ask('textDocument/references', { position = from, context = { includeDeclaration = false } }),
    actions = ask('textDocument/codeAction', { range = { start = from, ['end'] = to }, context = { diagnostics = {} } }),
  }
  local before = published
  vim.lsp.util.apply_workspace_edit(result.actions[1].edit, client.offset_encoding)
  await('diagnostics after the fix', function() return published > before end)
  result.after = { line = vim.api.nvim_buf_get_lines(buffer, wrong.line, wrong.line + 1, false)[1], codes = {} }
  for _, each in ipairs(vim.diagnostic.get(buffer)) do table.insert(result.after.codes, each.user_data.lsp.code) end

  local target = assert(io.open(out, 'w'))
  target:write(vim.fn.json_encode(result), '\n')
  target:close()
  client.stop()
  vim.wait(2000, function() return ended ~= nil end, 20)
end

local ok, problem = pcall(run)
if not ok then
  io.stderr:write(tostring(problem) .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
