using System.Reflection;

namespace PlanKit.Compat.Tests;

/// <summary>The public members of an assembly, one line each.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Of).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Of(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [$"{Name(type)}({Parameters(type.GetMethod("Invoke")!)})"];
        }

        // The parameterless constructor of a struct and what overrides Object's members says nothing of its own.
        IEnumerable<string> members = type.GetMembers(Declared)
            .OfType<MethodBase>()
            .Where(method => method.IsPublic || method.IsFamily)
            .Where(method => method is not MethodInfo info || info.GetBaseDefinition().DeclaringType == type)
            .Select(method => $"{Name(type)}.{method.Name}({Parameters(method)}){(method is MethodInfo info ? ": " + Name(info.ReturnType) : "")}");
        return [Name(type), .. members];
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)));

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return "out " + Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        string own = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + type.Name : type.Name;
        return type.IsGenericType
            ? $"{own.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : own;
    }
}
