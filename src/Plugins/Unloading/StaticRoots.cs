using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace PlanKit.Plugins.Unloading;

/// <summary>
/// The static fields through which something outside a plugin may hold it: every static event of .NET, the registries and
/// caches of .NET that are known for it, and every static field of all else that is loaded. Reading a field may run the
/// static constructor of its type, so this is for a process that is about to end.
/// </summary>
internal static class StaticRoots
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const string Timers = "System.Threading.TimerQueue";

    // Where .NET keeps what it was handed, for as long as the process lives.
    private static readonly string[] Registries =
    [
        Timers,
        "System.AppContext",
        "System.Console",
        "System.Diagnostics.ActivitySource",
        "System.Diagnostics.DiagnosticListener",
        "System.Diagnostics.TraceInternal",
        "System.Diagnostics.Tracing.EventListener",
        "System.ComponentModel.ReflectTypeDescriptionProvider",
        "System.ComponentModel.TypeDescriptor",
        "System.Net.ServicePointManager",
        "System.Runtime.InteropServices.PosixSignalRegistration",
        "System.Text.EncodingProvider",
        "System.Text.Json.JsonSerializerOptions",
        "System.Text.Json.JsonSerializerOptions+TrackedCachingContexts",
        "System.Text.RegularExpressions.RegexCache",
        "System.Threading.PortableThreadPool",
        "System.Threading.ThreadPool",
        "System.Xml.Serialization.XmlSerializer",
    ];

    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    // Under another name than the event's, which is the one that people know.
    private static readonly Dictionary<string, string> KnownAs = new(StringComparer.Ordinal)
    {
        ["System.AppContext"] = "System.AppDomain",
        ["System.Console.s_cancelCallbacks"] = "System.Console.CancelKeyPress",
    };

    /// <summary>The roots with what they hold, and in which way a plugin would be held there. Fields that hold nothing are left out.</summary>
    /// <param name="except">A context whose own static fields do not count.</param>
    public static IEnumerable<(ContextHolderKind Kind, string Name, object Value)> All(AssemblyLoadContext except)
    {
        foreach ((string name, object handlers) in EventsOf(AppDomain.CurrentDomain, typeof(AppDomain)).Concat(EventsOf(AssemblyLoadContext.Default, typeof(AssemblyLoadContext))))
        {
            yield return (ContextHolderKind.Event, name, handlers);
        }

        foreach (Assembly assembly in AssemblyLoadContext.All.Where(context => context != except).SelectMany(context => context.Assemblies))
        {
            bool isFramework = !assembly.IsDynamic && Path.GetDirectoryName(assembly.Location) == Framework;
            foreach (FieldInfo field in TypesOf(assembly).SelectMany(type => FieldsOf(type, isFramework)))
            {
                if (Read(field) is { } value)
                {
                    yield return (KindOf(field), NameOf(field), value);
                }
            }
        }
    }

    // The events of an object that lives as long as the process. A field is named like its event, or _likeIt.
    private static IEnumerable<(string Name, object Handlers)> EventsOf(object forever, Type type) => type
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(field => typeof(Delegate).IsAssignableFrom(field.FieldType))
        .Select(field => (Name: field.Name.TrimStart('_'), Handlers: field.GetValue(forever)))
        .Where(raised => raised.Handlers is not null)
        .Select(raised => ($"{type.FullName}.{char.ToUpperInvariant(raised.Name[0])}{raised.Name[1..]}", raised.Handlers!));

    private static IEnumerable<FieldInfo> FieldsOf(Type type, bool isFramework)
    {
        if (type.ContainsGenericParameters)
        {
            return [];
        }

        bool isRegistry = !isFramework || Registries.Contains(type.FullName, StringComparer.Ordinal);
        return type.GetFields(Static).Where(field =>
            !field.IsLiteral && (IsEvent(field) || (isRegistry && !field.FieldType.IsPrimitive && !field.FieldType.IsPointer && field.FieldType != typeof(string))));
    }

    private static bool IsEvent(FieldInfo field) =>
        typeof(Delegate).IsAssignableFrom(field.FieldType) && !field.Name.Contains('<', StringComparison.Ordinal) && !field.DeclaringType!.Name.Contains('<', StringComparison.Ordinal);

    private static ContextHolderKind KindOf(FieldInfo field) =>
        field.DeclaringType!.FullName == Timers ? ContextHolderKind.Timer
        : IsEvent(field) ? ContextHolderKind.Event
        : ContextHolderKind.StaticField;

    private static string NameOf(FieldInfo field)
    {
        string type = field.DeclaringType!.FullName!;
        string name = $"{type}.{field.Name}";
        return type == Timers ? "System.Threading.Timer"
            : KnownAs.GetValueOrDefault(name) is { } known ? known
            : IsEvent(field) && KnownAs.GetValueOrDefault(type) is { } other ? $"{other}.{field.Name}"
            : name;
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A type that cannot start on this system holds nothing.")]
    private static object? Read(FieldInfo field)
    {
        try
        {
            return field.GetValue(null);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
