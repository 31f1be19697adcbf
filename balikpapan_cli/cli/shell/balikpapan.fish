# Completion of balikpapan for fish:  balikpapan completion fish > ~/.config/fish/completions/balikpapan.fish

function __balikpapan_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] __complete --as-typed $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end

complete -c balikpapan -f -a '(__balikpapan_complete)'
complete -c balikpapan_cli -f -a '(__balikpapan_complete)'
