# Install what is missing, then check the project: installers\test.ps1 [-Yes] [PYTEST_ARGS | bench ARGS]
. (Join-Path $PSScriptRoot 'windows\prepare.ps1')

$yes = $args -contains '-Yes'
$rest = @($args | Where-Object { $_ -ne '-Yes' })
Initialize-Kiosk 'test' $yes
Set-Location -LiteralPath $Top
$env:QT_QPA_PLATFORM = 'offscreen'
$env:PYTHON_KEYRING_BACKEND = 'keyring.backends.fail.Keyring'

$failed = 0
function Invoke-Check {
    & $VenvPython @args
    if ($LASTEXITCODE -ne 0) { $script:failed++ }
}

if ($rest.Count -gt 0 -and $rest[0] -eq 'bench') {
    $rest = @($rest | Select-Object -Skip 1)
    Invoke-Check -m tests.benchmarks @rest
} elseif ($rest.Count -gt 0) {
    Invoke-Check -m pytest @rest
} else {
    Invoke-Check -m ruff check .
    Invoke-Check -m ruff format --check .
    Invoke-Check -m mypy
    Invoke-Check -c 'from importlinter.cli import lint_imports_command as main; main([])'
    Invoke-Check -m pytest -n 2 --dist loadfile
}
exit [Math]::Min($failed, 1)
