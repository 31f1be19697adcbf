#compdef balikpapan balikpapan_cli
# Completion of balikpapan for zsh. In ~/.zshrc, after compinit:  source <(balikpapan completion zsh)

_balikpapan() {
    local line value
    local -a found
    local paths=
    while IFS= read -r line; do
        case $line in
            :files|:folders) paths=$line ;;
            *)
                value=${line%%$'\t'*}
                found+=("${value//:/\\:}${${line#$value}/$'\t'/:}")
                ;;
        esac
    done < <("${words[1]}" __complete --as-typed "${(@)words[2,CURRENT]}" 2>/dev/null)
    (( $#found )) && _describe -V balikpapan found
    case $paths in
        :files) _files ;;
        :folders) _files -/ ;;
    esac
}

if [[ ${funcstack[1]} == _balikpapan ]]; then
    _balikpapan "$@"
else
    compdef _balikpapan balikpapan balikpapan_cli
fi
