# Completion of balikpapan for bash. In ~/.bashrc:  source <(balikpapan completion bash)

_balikpapan() {
    local line value
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :files) compopt -o default -o bashdefault ;;
            :folders) compopt -o dirnames ;;
            *)
                printf -v value '%q' "${line%%$'\t'*}"
                COMPREPLY+=("$value")
                ;;
        esac
    done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}

complete -F _balikpapan balikpapan balikpapan_cli
