using System.CommandLine;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary><c>--lang zh|en</c>: the language of everything that the program says.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    public static Option<string?> Create(CommandSession session) => new(Name)
    {
        Description = session.Say(new("界面语言：zh 或 en，默认随系统", "Language: zh or en; default: the system's")),
        HelpName = "zh|en",
        Recursive = true,
    };

    /// <summary>Reads the option before the command line is parsed, since even the parser's complaints are in a language.</summary>
    /// <returns>Null where it is not given, or is neither of the two.</returns>
    public static Language? Read(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            string? value = args[i].StartsWith(Name + "=", StringComparison.Ordinal)
                ? args[i][(Name.Length + 1)..]
                : args[i] == Name && i + 1 < args.Count ? args[i + 1] : null;
            switch (value)
            {
                case "zh":
                    return Language.Chinese;
                case "en":
                    return Language.English;
            }
        }

        return null;
    }
}
