using System.Reflection;
using System.Reflection.Emit;

namespace PlanKit.Testing;

/// <summary>Finds which fields of a type its own code writes, by reading the code.</summary>
internal static class FieldWrites
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>
    /// The fields of a type that its methods, and the lambdas and local functions in them, write or take the address of. Its
    /// constructors do not count, but lambdas in them do.
    /// </summary>
    public static HashSet<FieldInfo> OutsideConstructors(Type type)
    {
        var written = new HashSet<FieldInfo>();
        foreach (MethodBase method in Types(type).SelectMany(CodeOf))
        {
            if (method.DeclaringType != type || method is not ConstructorInfo)
            {
                written.UnionWith(WritesOf(method).Where(field => field.DeclaringType == type));
            }
        }

        return written;
    }

    private static IEnumerable<Type> Types(Type type) => type.GetNestedTypes(Declared).SelectMany(Types).Prepend(type);

    private static IEnumerable<MethodBase> CodeOf(Type type) => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    private static IEnumerable<FieldInfo> WritesOf(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int i = 0; i < code.Length;)
        {
            short value = code[i] == 0xFE ? (short)((0xFE << 8) | code[i + 1]) : code[i];
            OpCode operation = Codes[value];
            i += operation.Size;
            if (operation == OpCodes.Stfld || operation == OpCodes.Ldflda)
            {
                yield return FieldAt(method, BitConverter.ToInt32(code, i));
            }

            i += SizeOfOperand(operation, code, i);
        }
    }

    // Of a generic class the code names the field of its own instantiation.
    private static FieldInfo FieldAt(MethodBase method, int token)
    {
        Type[]? typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        FieldInfo field = method.Module.ResolveField(token, typeArguments, method.IsGenericMethod ? method.GetGenericArguments() : null)!;
        return field.DeclaringType is { IsGenericType: true } generic
            ? generic.GetGenericTypeDefinition().GetField(field.Name, Declared)!
            : field;
    }

    private static int SizeOfOperand(OpCode operation, byte[] code, int position) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, position)),
        _ => 4,
    };
}
