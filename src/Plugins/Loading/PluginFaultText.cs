using System.Globalization;
using System.Reflection;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Says what is broken in a plugin: what happened, in which of its files, and what to do.</summary>
internal static class PluginFaultText
{
    private static readonly LocalizableText Something = new("它带来的程序集", "An assembly that it brings");

    /// <summary>The fault behind an exception that a plugin, or the loading of one, threw.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="stage">What was being done.</param>
    internal static Malfunctioned Of(Exception exception, PluginFault stage)
    {
        Exception cause = exception;
        while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is { } inner)
        {
            cause = inner;
        }

        return cause switch
        {
            BadImageFormatException => Corrupt(cause),
            FileNotFoundException { FileName: { } name } when IsAssembly(name) => Unloadable(new AssemblyName(name)),
            FileLoadException { FileName: { } name } when IsAssembly(name) => Unloadable(new AssemblyName(name)),
            FileLoadException when stage == PluginFault.CorruptAssembly => Corrupt(cause),
            TypeLoadException or MissingMemberException => Mismatch(cause),
            _ => Threw(cause, stage),
        };
    }

    internal static Malfunctioned WrongFramework(Assembly assembly, AssemblyName reference) => new(
        PluginFault.WrongFramework,
        new LocalizableText(
            "{0} 是为另一种 .NET（{1} {2}）编译的，本程序运行在 .NET {3} 上。请安装为 .NET {3} 或更低版本编译的插件。",
            "{0} was built for another .NET ({1} {2}); this program runs on .NET {3}. Install a plugin built for .NET {3} or lower.")
            .Format(FileOf(assembly), reference.Name, reference.Version, Environment.Version));

    internal static Malfunctioned OlderDependency(Assembly assembly, AssemblyName reference, Version shared) =>
        OlderDependency(FileOf(assembly), reference, shared);

    internal static Malfunctioned OlderPrivateDependency(Assembly assembly, AssemblyName reference, Version found) => new(
        PluginFault.MissingDependency,
        new LocalizableText(
            "{0} 需要 {1} {2}，插件的文件夹里是 {3}。请向插件作者要带有 {1} {2} 的插件。",
            "{0} needs {1} {2}; the plugin's folder has {3}. Ask the plugin's author for a plugin that brings {1} {2}.")
            .Format(FileOf(assembly), reference.Name, reference.Version, found));

    internal static Malfunctioned MissingDependency(Assembly assembly, AssemblyName reference) => new(
        PluginFault.MissingDependency,
        new LocalizableText(
            "{0} 需要 {1} {2}，它不在插件的文件夹里，本程序也不提供。请向插件作者要完整的插件。",
            "{0} needs {1} {2}, which is not in the plugin's folder and which this program does not offer. Ask the plugin's author for the complete plugin.")
            .Format(FileOf(assembly), reference.Name, reference.Version));

    internal static Malfunctioned NoSinglePluginType(Assembly assembly) => new(
        PluginFault.NoSinglePluginType,
        new LocalizableText(
            "{0} 中应当恰好有一个实现 IPlanPlugin、带无参数构造函数的公开类。请告诉插件作者。",
            "{0} must hold exactly one public class that implements IPlanPlugin and has a constructor without parameters. Tell the plugin's author.")
            .Format(FileOf(assembly)));

    internal static Malfunctioned UndeclaredRule(string rule, string analyzer) => new(
        PluginFault.UndeclaredRule,
        new LocalizableText(
            "{1} 会报告规则 {0}，而 plugin.json 的 provides.rules 中没有它。请告诉插件作者。",
            "{1} reports the rule {0}, which provides.rules in plugin.json does not list. Tell the plugin's author.")
            .Format(rule, analyzer));

    internal static Malfunctioned ForeignRule(string rule, string analyzer, string? prefix) => new(
        PluginFault.ForeignRule,
        new LocalizableText(
            "{1} 会报告规则 {0}，而本插件的规则只能以“{2}”开头。请告诉插件作者。",
            "{1} reports the rule {0}, but the rules of this plugin can only begin with \"{2}\". Tell the plugin's author.")
            .Format(rule, analyzer, prefix));

    internal static Malfunctioned RepeatedRule(string rule, string file, string assembly) => new(
        PluginFault.RepeatedRule,
        new LocalizableText(
            "规则 {0} 在 {1} 里有，在 {2} 里也有。请在其中一处换一个编号。",
            "The rule {0} is in {1} and in {2}. Give it another id in one of them.")
            .Format(rule, file, assembly));

    internal static Malfunctioned MissingRule(string rule, string file, string assembly) => new(
        PluginFault.MissingPart,
        new LocalizableText(
            "plugin.json 的 provides.rules 中有规则 {0}，{1} 和 {2} 里却都没有。请写上它，或从清单中删去。",
            "provides.rules in plugin.json lists the rule {0}, which is neither in {1} nor in {2}. Write it, or take it out of the manifest.")
            .Format(rule, file, assembly));

    internal static Malfunctioned MissingPart(string part, string name) => new(
        PluginFault.MissingPart,
        new LocalizableText(
            "plugin.json 的 provides.{0} 中有“{1}”，插件却没有注册它。请告诉插件作者。",
            "provides.{0} in plugin.json lists \"{1}\", but the plugin does not register it. Tell the plugin's author.")
            .Format(part, name));

    /// <summary>What came to light when a worker was to end; empty where it did not end at all.</summary>
    internal static Malfunctioned Late(string fault) => new(
        PluginFault.LateFault,
        new LocalizableText(
            "结果完整，但{0}。请告诉插件作者。",
            "Its answer was whole, but {0}. Tell the plugin's author.").Format(WorkerFaultText.Late(fault)));

    internal static Malfunctioned CrashedRepeatedly(string plugin, PluginCrash last) => new(
        PluginFault.CrashedRepeatedly,
        new LocalizableText(
            "它在 {0} 分钟内崩溃了 {1} 次，不再运行。最近一次（{2}）：{3} 请告诉插件作者；要再试一次：plankit plugin enable {4}。",
            "It crashed {1} times within {0} minutes and does not run any more. The last time ({2}): {3} Tell the plugin's author; to try it again: plankit plugin enable {4}.")
            .Format(PluginRecord.Window.TotalMinutes, PluginRecord.CrashLimit, last.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), last.Fault, plugin));

    internal static Malfunctioned NotLoadedLastTime(LocalizableText fault) => new(
        PluginFault.NotLoaded,
        new LocalizableText(
            "最近一次没能载入：{0} 下次用到它时会再试。",
            "The last time, it could not be loaded: {0} It is tried again when it is next used.").Format(fault));

    private static Malfunctioned Corrupt(Exception cause) => new(
        PluginFault.CorruptAssembly,
        new LocalizableText(
            "它的程序文件不是可用的 .NET 程序集（{0}）。文件已损坏，或是为另一种处理器编译的。请重新安装插件。",
            "Its assembly is not a usable .NET assembly ({0}). The file is damaged or was built for another processor. Install the plugin again.")
            .Format(WordsOf(cause)));

    // What the plugin's own assembly needs was looked at before; this is what something that it brings needs.
    private static Malfunctioned Unloadable(AssemblyName needed) =>
        SharedContract.VersionOf(needed.Name!) is { } shared && needed.Version > shared
            ? OlderDependency(Something, needed, shared)
            : new Malfunctioned(
                PluginFault.MissingDependency,
                new LocalizableText(
                    "它需要 {0} {1}，而这个程序集找不到或加载不了。请向插件作者要完整的插件。",
                    "It needs {0} {1}, which cannot be found or loaded. Ask the plugin's author for the complete plugin.")
                    .Format(needed.Name, needed.Version));

    private static Malfunctioned OlderDependency(object needy, AssemblyName needed, Version shared) => new(
        PluginFault.MissingDependency,
        new LocalizableText(
            "{0} 需要 {1} {2}，本程序提供的是 {3}。请升级 PlanKit，或安装较旧的插件。",
            "{0} needs {1} {2}; this program offers {3}. Upgrade PlanKit, or install an older version of the plugin.")
            .Format(needy, needed.Name, needed.Version, shared));

    private static Malfunctioned Mismatch(Exception cause) => new(
        PluginFault.ContractMismatch,
        new LocalizableText(
            "它用到了本程序没有的东西（{0}）。请安装为本版 PlanKit 编译的插件。",
            "It uses something that this program does not have ({0}). Install a plugin that was built for this version of PlanKit.")
            .Format(WordsOf(cause)));

    private static Malfunctioned Threw(Exception cause, PluginFault stage)
    {
        LocalizableText where = stage switch
        {
            PluginFault.CorruptAssembly => new("加载时", "while it was loaded"),
            PluginFault.NoSinglePluginType => new("查找 IPlanPlugin 时", "while its IPlanPlugin was looked for"),
            PluginFault.ConstructorThrew => new("在它的构造函数中", "in its constructor"),
            PluginFault.ConfigureServicesThrew => new("在 ConfigureServices 中", "in ConfigureServices"),
            PluginFault.DisposeThrew => new("释放它的对象时", "while what it made was disposed of"),
            _ => new("创建它注册的对象时", "while something that it registered was made"),
        };
        return new Malfunctioned(stage, new LocalizableText(
            "它{0}出错（{1} 的说法：“{2}”）。请告诉插件作者，或换一个版本。",
            "It failed {0} ({1}, in its words: “{2}”). Tell the plugin's author, or install another version.")
            .Format(where, cause.GetType().FullName, HiddenCharacters.Show(ForeignText.Cut(ForeignText.MessageOf(cause)))));
    }

    private static LocalizableText WordsOf(Exception cause) =>
        new LocalizableText(".NET 的说法：“{0}”", "in .NET's words: “{0}”").Format(HiddenCharacters.Show(ForeignText.Cut(ForeignText.MessageOf(cause))));

    /// <summary>An assembly's full name, as opposed to the path of some file that the plugin itself looked for.</summary>
    private static bool IsAssembly(string name) => name.Contains(", Version=", StringComparison.Ordinal);

    private static string FileOf(Assembly assembly) => $"{assembly.GetName().Name}.dll";
}
