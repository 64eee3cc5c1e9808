# Install what is missing, then start the kiosk: installers\run.ps1 [-Yes] [COMMAND] [ARGS] (no command: run).
# Where scripts are not allowed: powershell -ExecutionPolicy Bypass -File installers\run.ps1
# -Yes installs Python without asking. No param() block: what follows belongs to the kiosk, dashes and all.
. (Join-Path $PSScriptRoot 'windows\prepare.ps1')

$yes = $args -contains '-Yes'
$rest = @($args | Where-Object { $_ -ne '-Yes' })
if ($rest.Count -eq 0 -or ("$($rest[0])".StartsWith('-') -and $rest[0] -notin '--help', '--version')) {
    $rest = @('run') + $rest
}

Initialize-Kiosk 'run' $yes
& $VenvPython -m kiosk @rest
exit $LASTEXITCODE
