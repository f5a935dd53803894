using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// What all code of a process shares and a plugin has no business to change: culture, current folder, environment variables,
/// the console. In a worker nobody is harmed by a change, but where the plugin runs in process everybody would be.
/// </summary>
internal sealed class ProcessSurroundings
{
    private static readonly LocalizableText CultureName = new("区域设置", "the culture");
    private static readonly LocalizableText FolderName = new("当前文件夹", "the current folder");
    private static readonly LocalizableText VariableName = new("环境变量 {0}", "the environment variable {0}");
    private static readonly LocalizableText ConsoleName = new("控制台", "the console");

    private readonly Cultures _cultures = Cultures.Now();
    private readonly string _folder = Environment.CurrentDirectory;
    private readonly Dictionary<string, string> _variables = Variables();
    private readonly (TextWriter Output, TextWriter Error) _console = (Console.Out, Console.Error);

    private ProcessSurroundings()
    {
    }

    /// <summary>Notes how everything is now.</summary>
    public static ProcessSurroundings Capture() => new();

    /// <summary>Puts back what is no longer as it was noted.</summary>
    /// <returns>What was put back.</returns>
    public List<ChangedSurrounding> Restore()
    {
        var changed = new List<ChangedSurrounding>();
        if (Cultures.Now() != _cultures)
        {
            changed.Add(new ChangedSurrounding(CultureName));
            _cultures.Set();
        }

        if (Environment.CurrentDirectory != _folder)
        {
            changed.Add(new ChangedSurrounding(FolderName));
            Environment.CurrentDirectory = _folder;
        }

        RestoreVariables(changed);
        if ((Console.Out, Console.Error) != _console)
        {
            changed.Add(new ChangedSurrounding(ConsoleName));
            Console.SetOut(_console.Output);
            Console.SetError(_console.Error);
        }

        return changed;
    }

    // Loops here and below: sequences would have to be loaded or compiled anew in every worker.
    private void RestoreVariables(List<ChangedSurrounding> changed)
    {
        Dictionary<string, string> now = Variables();
        var names = new List<string>();
        AddDifferences(_variables, now, names);
        AddDifferences(now, _variables, names);
        names.Sort(StringComparer.Ordinal);
        string? last = null;
        foreach (string name in names)
        {
            if (name != last)
            {
                changed.Add(new ChangedSurrounding(VariableName.Format(name)));
                Environment.SetEnvironmentVariable(name, _variables.GetValueOrDefault(name));
            }

            last = name;
        }
    }

    private static void AddDifferences(Dictionary<string, string> some, Dictionary<string, string> others, List<string> names)
    {
        foreach ((string name, string value) in some)
        {
            if (others.GetValueOrDefault(name) != value)
            {
                names.Add(name);
            }
        }
    }

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        IDictionaryEnumerator each = Environment.GetEnvironmentVariables().GetEnumerator();
        while (each.MoveNext())
        {
            variables.Add((string)each.Key, (string)each.Value!);
        }

        return variables;
    }

    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is where it is seen to that nobody changes them.")]
    private sealed record Cultures(CultureInfo Current, CultureInfo CurrentUI, CultureInfo? Default, CultureInfo? DefaultUI)
    {
        public static Cultures Now() => new(
            CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture);

        public void Set()
        {
            CultureInfo.CurrentCulture = Current;
            CultureInfo.CurrentUICulture = CurrentUI;
            CultureInfo.DefaultThreadCurrentCulture = Default;
            CultureInfo.DefaultThreadCurrentUICulture = DefaultUI;
        }

        // By reference: another culture of the same name may write numbers another way.
        public bool Equals(Cultures? other) =>
            other is not null
            && ReferenceEquals(Current, other.Current)
            && ReferenceEquals(CurrentUI, other.CurrentUI)
            && ReferenceEquals(Default, other.Default)
            && ReferenceEquals(DefaultUI, other.DefaultUI);

        public override int GetHashCode() => HashCode.Combine(Current, CurrentUI, Default, DefaultUI);
    }
}
