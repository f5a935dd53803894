using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace PlanKit.Plugins.Unloading;

/// <summary>
/// Follows references from an object until something of one load context is met. Weak references lead nowhere, as for the
/// garbage collector. One walk serves many roots: what was passed once is not passed again.
/// </summary>
/// <param name="context">The load context that is looked for.</param>
internal sealed class ObjectWalk(AssemblyLoadContext context)
{
    // A worker's whole heap is smaller; what is larger is no cache that a plugin got into unnoticed.
    private const int Limit = 500_000;

    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _passed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, FieldInfo[]> _fields = [];

    /// <summary>The first thing of the context that an object leads to, by its name in code; null where it leads to none.</summary>
    public string? Find(object root)
    {
        if (NameOf(root) is { } itself)
        {
            return itself;
        }

        var waiting = new Queue<object>([root]);
        while (_passed.Count < Limit && waiting.TryDequeue(out object? next))
        {
            foreach (object reached in ReferencesOf(next))
            {
                if (NameOf(reached) is { } found)
                {
                    return found;
                }

                if (reached.GetType().IsValueType || _passed.Add(reached))
                {
                    waiting.Enqueue(reached);
                }
            }
        }

        return null;
    }

    private string? NameOf(object thing) => thing switch
    {
        AssemblyLoadContext loaded => loaded == context ? loaded.Name : null,
        Assembly assembly => AssemblyLoadContext.GetLoadContext(assembly) == context ? assembly.GetName().Name : null,
        Type type => Belongs(type) ? type.ToString() : null,
        MemberInfo member => member.DeclaringType is { } type && Belongs(type) ? $"{type}.{member.Name}" : null,
        Delegate function => function.Method.DeclaringType is { } type && Belongs(type) ? $"{type}.{function.Method.Name}" : null,
        _ => Belongs(thing.GetType()) ? thing.GetType().ToString() : null,
    };

    private bool Belongs(Type type) =>
        type.IsCollectible
        && (AssemblyLoadContext.GetLoadContext(type.Assembly) == context
            || (type.HasElementType && Belongs(type.GetElementType()!))
            || Array.Exists(type.GenericTypeArguments, Belongs));

    private IEnumerable<object> ReferencesOf(object thing)
    {
        if (thing is Array array)
        {
            return HoldsReferences(array.GetType().GetElementType()!) ? array.Cast<object?>().OfType<object>() : [];
        }

        return FieldsOf(thing.GetType()).Select(field => Read(field, thing)).OfType<object>();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A field that cannot be read holds nothing that could be told.")]
    private static object? Read(FieldInfo field, object thing)
    {
        try
        {
            return field.GetValue(thing);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private FieldInfo[] FieldsOf(Type type)
    {
        if (!_fields.TryGetValue(type, out FieldInfo[]? fields))
        {
            var all = new List<FieldInfo>();
            for (Type? part = type; part is not null; part = part.BaseType)
            {
                all.AddRange(part.GetFields(Own).Where(field => HoldsReferences(field.FieldType)));
            }

            fields = [.. all];
            _fields.Add(type, fields);
        }

        return fields;
    }

    private static bool HoldsReferences(Type type) =>
        !type.IsPrimitive && !type.IsEnum && !type.IsPointer && !type.IsFunctionPointer && !type.IsByRefLike && type != typeof(string);
}
